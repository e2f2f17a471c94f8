// French, in the terms of Bitrix24 itself: a lead is a « prospect », a deal a « transaction ».
// `\u00a0` is the space that French puts before a colon and inside « ».
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'fr',
  direction: 'ltr',
  product: 'Notes d’appel',
  actions: {
    save: 'Enregistrer',
    closeNow: 'Fermer maintenant',
    copy: 'Copier la note',
    copied: 'Copiée',
    copyByHand:
      'Le navigateur n’autorise pas la copie ici. La note est sélectionnée\u00a0: appuyez sur Ctrl+C (⌘C).',
    tryAgain: 'Réessayer',
    oneMoreMinute: 'Encore une minute',
  },
  caller: {
    direction: { incoming: 'Appel entrant', outgoing: 'Appel sortant', callback: 'Rappel' },
    withheld: 'Numéro masqué',
    unknown: 'Numéro inconnu',
    connecting: 'Connexion à Bitrix24…',
    duration: 'Durée de l’appel',
    campaign: 'Campagne d’appels',
    open: 'Ouvrir {name} dans le CRM',
  },
  items: { LEAD: 'Prospect', DEAL: 'Transaction', CONTACT: 'Contact', COMPANY: 'Entreprise' },
  filing: {
    label: 'Liée à\u00a0: {item}',
    none: 'Pas encore liée',
    choose: 'Choisissez à quoi lier la note',
    foundByNumber: 'Trouvés par le numéro de téléphone',
    foundNames: 'Trouvés par le numéro de téléphone\u00a0: {names}',
    looking: 'Recherche dans le CRM…',
    nothingFound: 'Ce numéro n’est pas dans le CRM.',
    failed: 'La recherche dans le CRM a échoué. Réessayez.',
    pick: 'Choisir dans le CRM…',
  },
  earlier: {
    heading: 'Notes précédentes',
    you: 'Vous',
    colleague: 'Un collègue',
    all: { one: '{n} note', other: '{n} notes' },
  },
  context: {
    deals: 'Transactions ouvertes',
    todo: 'Prochaine tâche',
    search: 'Rechercher dans les notes',
    createContact: 'Créer un contact…',
    createLead: 'Créer un prospect…',
    created: 'Nouveau dans le CRM. Lier la note à\u00a0:',
  },
  editor: {
    label: 'Note',
    placeholder: 'Notez l’essentiel de cet appel',
    left: { one: '{n} caractère restant', other: '{n} caractères restants' },
    refused: {
      one: 'Non ajouté\u00a0: une note peut contenir au plus {n} caractère.',
      other: 'Non ajouté\u00a0: une note peut contenir au plus {n} caractères.',
    },
  },
  tools: {
    label: 'Outils',
    phrases: 'Phrases types',
    tags: 'Résultat',
    stamp: 'Horodatage',
    menu: 'Menu',
  },
  outcome: {
    chosen: 'Résultat\u00a0: {outcome}',
    remove: 'Supprimer le résultat',
    filter: 'Afficher les notes avec ce résultat',
  },
  phraseMenu: {
    none: 'Pas encore de phrases types. Ajoutez les vôtres dans le menu.',
    noTags:
      'Pas encore de résultats. Un administrateur les ajoute dans «\u00a0Call Notes\u00a0», dans le menu de gauche.',
    noMatch: 'Aucun résultat',
  },
  mention: { heading: 'Mentionner un collègue', pick: 'Choisir un collègue…' },
  followUp: {
    action: 'Relance',
    inAnHour: 'Dans une heure',
    dateAndTime: 'Date et heure',
    plan: 'Planifier',
    past: 'Choisissez un moment dans le futur.',
    text: 'À faire',
    responsible: 'Responsable',
    title: 'Rappeler\u00a0: {name}',
    undoable: 'Relance\u00a0: {time}',
    sending: 'Planification de la relance\u00a0: {time}…',
    planned: 'Relance planifiée\u00a0: {time}',
    refused: 'Bitrix24 a refusé la relance. {why}',
    undo: 'Annuler',
    needsClient: 'Relance\u00a0: {time}. Elle sera planifiée dès que la note aura un client.',
  },
  menu: {
    theme: 'Thème',
    themes: { light: 'Clair', dark: 'Sombre', system: 'Comme le système' },
    ownPhrases: 'Mes phrases types',
    ownPhrasesHint:
      'Une phrase par ligne\u00a0; une ligne qui commence par une espace continue la précédente. {client}, {operator} et {date} sont remplis. Pour l’insérer, tapez / dans la note.',
    saved: 'Enregistré',
    notSaved: 'Bitrix24 n’a pas enregistré la modification. Réessayez.',
    close: 'Fermer',
    errors: {
      long: 'La ligne {line} est trop longue\u00a0: {most} caractères au plus.',
      many: 'Trop de lignes\u00a0: {n}. La limite est {most}.',
    },
  },
  shortcuts: {
    heading: 'Raccourcis clavier',
    hint: 'Dans la note, tapez / # @ ou > en début de mot. Tant que cette liste est ouverte, appuyez sur une lettre.',
    keys: { Shift: 'Maj', Enter: 'Entrée' },
  },
  status: {
    saving: 'Enregistrement…',
    safeHere: 'Brouillon enregistré',
    unsaved: 'Pas encore enregistrée',
    saved: 'Enregistrée à {time}',
    waitingForNetwork: 'Pas de connexion. La note est en sécurité et partira au retour de la connexion.',
    waitingForPortal:
      'Bitrix24 n’accepte pas la note pour le moment. Elle est en sécurité\u00a0; prochain essai à {time}.',
    checking: 'Brouillon enregistré. Vérification de l’arrivée de la note dans Bitrix24…',
    unfiled: 'Brouillon enregistré. La note sera liée dès que cet appel aura un client dans le CRM.',
    notSafe: {
      offline: 'Enregistrée nulle part\u00a0: pas de connexion. Nouvel essai en cours…',
      silent: 'Enregistrée nulle part\u00a0: Bitrix24 ne répond pas. Nouvel essai en cours…',
      busy: 'Enregistrée nulle part\u00a0: trop de requêtes vers Bitrix24. Nouvel essai en cours…',
      signedOut:
        'Enregistrée nulle part\u00a0: vous êtes déconnecté de Bitrix24. Connectez-vous dans un autre onglet. Nouvel essai en cours…',
      noClient:
        'Enregistrée nulle part\u00a0: cet appel n’a pas encore de client dans le CRM. Choisissez à quoi lier la note.',
      refused: 'Enregistrée nulle part\u00a0: Bitrix24 a rejeté la note. Copiez-la.',
    },
  },
  needs: {
    offline: 'La note n’a pas pu être envoyée. La note est en sécurité.',
    busy: 'Bitrix24 est surchargé. La note est en sécurité.',
    signedOut:
      'Vous êtes déconnecté de Bitrix24. La note est en sécurité\u00a0: connectez-vous dans un autre onglet, puis réessayez.',
    forbidden:
      'Vous n’avez pas le droit de modifier cet élément du CRM. La note est en sécurité\u00a0: demandez l’accès à votre administrateur.',
    gone: 'Cet élément du CRM n’existe plus. La note est en sécurité.',
    rejected: 'Bitrix24 a rejeté la note. Elle est en sécurité. {why}',
    unknownOutcome: 'Bitrix24 n’a pas confirmé l’arrivée de la note. La note est en sécurité.',
    unsettled:
      'La chronologie contient trop d’entrées plus récentes pour vérifier si la note est arrivée. Elle est en sécurité\u00a0: si elle n’y figure pas, ajoutez-la à la main.',
  },
  notices: {
    storedDifferently: 'Bitrix24 a enregistré ce texte différemment.',
    showStored: 'Afficher',
    storedHeading: 'Texte enregistré dans Bitrix24',
    closed:
      'Une version antérieure de la note se trouve peut-être encore là où vous n’avez plus accès\u00a0: {items}.',
  },
  connection: {
    silent: 'Bitrix24 ne répond pas. Vous pouvez continuer à écrire.',
    retry: 'Reconnecter',
  },
  wrapUp: {
    callOver: 'L’appel est terminé.',
    closesIn: 'Fermeture dans {time}',
    whileTyping: 'Le formulaire se ferme quand vous arrêtez d’écrire.',
    whileUnsaved: 'Le formulaire reste ouvert jusqu’à ce que la note soit enregistrée.',
  },
  trial: {
    running:
      'Appel d’essai\u00a0: il n’en reste rien. Il vérifie Bitrix24 et se termine de lui-même. Vous pouvez écrire en attendant.',
    over: 'L’appel d’essai est terminé\u00a0: fermez ce formulaire d’appel. Le rapport se trouve sur la page «\u00a0Notes d’appel\u00a0».',
  },
  recovered: {
    folded: {
      one: '{n} note d’un appel précédent est en attente',
      other: '{n} notes d’appels précédents sont en attente',
    },
    arrived: {
      one: '{n} note d’un appel précédent est maintenant enregistrée',
      other: '{n} notes d’appels précédents sont maintenant enregistrées',
    },
    unknownNumber: 'Sans numéro',
  },
  recent: {
    heading: 'Notes du jour',
    previous: 'Note de l’appel précédent',
    reading: 'Chargement des notes du jour…',
    none: 'Aucune autre note aujourd’hui.',
    failed: 'Impossible de charger les notes. Réessayez.',
    elsewhere: 'Cette note est ouverte dans un autre onglet. Fermez-la d’abord là-bas.',
    file: 'Lier à…',
  },
} as const satisfies Phrases
