// French, for those who install, in the terms of Bitrix24 itself.
// `\u00a0` is the space that French puts before a colon and inside « ».
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Notes d’appel pour Bitrix24',
    what: 'Un onglet du formulaire d’appel pour prendre des notes pendant l’appel. Les notes figurent dans la chronologie du client.',
    opened:
      'Vous avez ouvert cette page hors de Bitrix24. Elle fonctionne dans Bitrix24, où un administrateur l’installe une fois.',
    how: 'Comment l’installer',
    steps: [
      'Dans Bitrix24, ouvrez «\u00a0Ressources pour les développeurs → Autre → Application locale\u00a0».',
      'Chargez l’archive de l’application, ou indiquez l’adresse de cette page dans «\u00a0Votre chemin de handler\u00a0» et l’adresse de install.html dans «\u00a0Chemin d’installation initial\u00a0».',
      'Accordez les droits d’accès indiqués ci-dessous et enregistrez.',
      'Ouvrez l’application et suivez l’installation. Demandez ensuite à tous de recharger Bitrix24 une fois.',
    ],
    scopes: {
      placement: 'l’onglet dans le formulaire d’appel',
      telephony: 'l’appel lui-même',
      crm: 'le client et les notes',
      user_brief: 'les noms de vos collègues',
    },
  },
  install: {
    heading: 'Installer «\u00a0Notes d’appel\u00a0»',
    intro:
      'L’onglet «\u00a0Notes d’appel\u00a0» sera ajouté au formulaire d’appel de tous les utilisateurs de ce Bitrix24. Rien d’autre n’est modifié. Voici ce qui sera fait\u00a0:',
    steps: {
      administrator: 'Vérifier que vous êtes administrateur',
      scopes: 'Vérifier les droits d’accès de l’application',
      address: 'Vérifier l’adresse de l’application',
      register: 'Ajouter l’onglet au formulaire d’appel',
      finish: 'Terminer l’installation',
    },
    states: { waiting: 'pas commencé', running: 'en cours', done: 'terminé', failed: 'échoué' },
    results: {
      address: 'L’onglet sera ouvert depuis {address}',
      withoutNames:
        'Le droit d’accès facultatif user_brief manque\u00a0: les noms des collègues ne seront pas affichés à côté des notes précédentes.',
      added: 'L’onglet a été ajouté.',
      renewed: 'L’onglet existait déjà\u00a0; ses noms dans les langues de Bitrix24 ont été mis à jour.',
      kept: 'L’onglet existait déjà\u00a0; rien n’a dû être modifié.',
      finished: 'Bitrix24 confirme que l’application est installée.',
      finishedBefore: 'L’application était déjà installée.',
    },
    removed: {
      one: '{n} onglet d’une ancienne adresse a été supprimé.',
      other: '{n} onglets d’anciennes adresses ont été supprimés.',
    },
    refusals: {
      notAdministrator:
        'Seul un administrateur de ce Bitrix24 peut installer l’application. Demandez-lui d’ouvrir cette page.',
      missingScopes:
        'Des droits d’accès manquent\u00a0: {scopes}. Ajoutez-les dans les paramètres de l’application locale (Ressources pour les développeurs → Intégrations), enregistrez, puis réessayez.',
      addressWithoutDot:
        'Bitrix24 n’accepte qu’une adresse dont le nom d’hôte contient un point\u00a0; «\u00a0localhost\u00a0» est refusé. Modifiez «\u00a0Votre chemin de handler\u00a0» dans les paramètres de l’application locale, par exemple avec un nom de domaine complet ou 127.0.0.1.',
      insecure:
        '«\u00a0Votre chemin de handler\u00a0» doit commencer par https://, comme ce Bitrix24. Modifiez-le dans les paramètres de l’application locale.',
      pageRedirects:
        'La page {address} redirige vers une autre adresse, où Bitrix24 l’ignorerait. Indiquez l’adresse finale dans «\u00a0Votre chemin de handler\u00a0», dans les paramètres de l’application locale.',
      pageMissing:
        'La page {address} ne peut pas être ouverte. Elle doit se trouver dans le même dossier que install.html\u00a0: copiez tous les fichiers de l’application sur le serveur, ou chargez à nouveau l’archive entière.',
      notOpenedAsInstaller:
        'L’onglet est en place, mais Bitrix24 le cache jusqu’à la fin de l’installation et n’a pas ouvert cette page pour l’installation. Indiquez l’adresse de install.html dans «\u00a0Chemin d’installation initial\u00a0», dans les paramètres de l’application locale, enregistrez, puis ouvrez de nouveau l’application.',
      portal: 'Bitrix24 a rejeté la demande\u00a0: {why}',
      silent: 'Bitrix24 ne répond pas. Vérifiez le réseau, puis réessayez.',
    },
    found: {
      looking: 'Recherche d’une installation précédente…',
      interrupted:
        'Une installation précédente a été interrompue. Elle va être achevée\u00a0; les étapes terminées ne sont pas refaites.',
      tabMissing: 'L’application est installée, mais son onglet manque. Il va être ajouté de nouveau.',
      moved: 'L’application a changé d’adresse. L’onglet sera ouvert depuis la nouvelle.',
      outdated: 'L’onglet existe, mais ses noms ne sont plus à jour. Ils vont être mis à jour.',
      complete:
        '«\u00a0Notes d’appel\u00a0» est entièrement installée. Vous pouvez réinstaller\u00a0; rien ne changera.',
    },
    stale: 'Ces anciennes adresses ne seront plus utilisées, leurs onglets seront supprimés\u00a0:',
    start: 'Installer',
    again: 'Réinstaller',
    installed: '«\u00a0Notes d’appel\u00a0» est installée.',
    afterwards: {
      heading: 'Ce que tous doivent savoir ensuite',
      steps: [
        'Les pages de Bitrix24 ouvertes en ce moment n’affichent pas encore l’onglet\u00a0: demandez à tous de les recharger une fois.',
        'Pendant un appel, l’onglet apparaît un instant après le formulaire d’appel\u00a0: Bitrix24 l’affiche quand le formulaire CRM du client est chargé. Le premier appel après un rechargement est le plus long. Sans formulaire CRM, comme pour les appels entre collègues, il n’y a pas d’onglet.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 ne répond pas',
      intro:
        'La page a été ouverte depuis {address}. Dans les paramètres de l’application locale (Ressources pour les développeurs → Intégrations), comparez cette adresse à «\u00a0Votre chemin de handler\u00a0» et à «\u00a0Chemin d’installation initial\u00a0»\u00a0:',
      causes: [
        'Les deux doivent commencer par exactement cette adresse. Après une redirection, par exemple de http:// vers https:// ou vers «\u00a0www.\u00a0», Bitrix24 ignore la page\u00a0: indiquez l’adresse finale.',
        'N’indiquez pas le port standard\u00a0: retirez :443 ou :80.',
        'Si les deux sont corrects, vérifiez le réseau et réessayez.',
      ],
    },
  },
  home: {
    heading: 'Notes non envoyées',
    looking: 'Recherche des notes non envoyées…',
    none: 'Aucune note non envoyée. Tout est dans le CRM.',
    waiting: {
      one: '{n} note n’est pas encore dans le CRM',
      other: '{n} notes ne sont pas encore dans le CRM',
    },
    filing: 'La note sera liée à\u00a0: {name}.',
    discard: 'Supprimer',
    discardAsk: 'Supprimer cette note\u00a0? Cette action est irréversible.',
    discardStanding: 'Une partie est peut-être déjà dans le CRM\u00a0; cette partie y reste.',
    discardYes: 'Oui, supprimer',
    discardNo: 'Non, la garder',
    discarded: 'La note a été supprimée.',
    discardFailed: 'Bitrix24 ne répond pas, la note n’a donc pas été supprimée. Réessayez.',
  },
  settings: {
    heading: 'Paramètres',
    back: 'Retour',
    dealHint:
      'Si l’appel n’a pas de transaction, la note est liée à la transaction ouverte la plus récente du client\u00a0; s’il n’y en a pas, au client affiché dans le formulaire d’appel.',
    own: 'Mes paramètres',
    everybody: 'Paramètres pour tous',
    everybodyHint: 'Seuls les administrateurs peuvent les voir et les modifier.',
    looking: 'Chargement des paramètres…',
    notRead: 'Les paramètres n’ont pas pu être chargés.',
    defaultItem: 'À quoi lier une nouvelle note',
    asCard: 'Le client affiché dans le formulaire d’appel',
    defaultItemHint:
      'Si l’appel n’a pas d’élément de ce type, la note est liée au client affiché dans le formulaire d’appel.',
    header: 'Première ligne d’une note dans la chronologie',
    headers: { full: 'Appel, ligne, résultat et référence', reference: 'Résultat et référence seulement' },
    phrases: 'Phrases types pour tous',
    callPhrases: {
      heading: 'Phrases pour certains appels',
      add: 'Ajouter des phrases pour certains appels',
      direction: 'Sens',
      anyDirection: 'Tous les sens',
      line: 'Ligne',
      lineHint: 'Nom de la ligne tel que l’appel l’affiche. Vide\u00a0: toutes les lignes.',
      remove: 'Retirer',
    },
    tags: 'Résultats',
    tagsHint: 'Un résultat par ligne, par exemple «\u00a0Joint\u00a0» ou «\u00a0À rappeler\u00a0».',
    keepOpen: 'Garder le formulaire ouvert après l’appel',
    keepOpenHint:
      'Le formulaire ne peut alors pas être réduit pendant l’appel. Fermez-le avec «\u00a0{closeNow}\u00a0»\u00a0: s’il est fermé autrement, Bitrix24 peut aussi fermer celui de votre prochain appel.',
    keepOpenOff: 'Non',
    keepOpenAsPortal: 'Comme pour tous',
    save: 'Enregistrer les paramètres',
    saving: 'Enregistrement…',
    saved: 'Paramètres enregistrés.',
    savedWithOthers:
      'Enregistré. Quelqu’un d’autre a aussi modifié des paramètres\u00a0; voici ceux qui s’appliquent maintenant.',
    notSaved: 'Pas encore enregistré\u00a0: vérifiez les champs marqués.',
    refusals: {
      forbidden: 'Seul un administrateur peut modifier ces paramètres.',
      offline: 'Pas de connexion\u00a0: les paramètres n’ont pas été enregistrés. Réessayez.',
      signedOut:
        'Vous êtes déconnecté de Bitrix24\u00a0: connectez-vous dans un autre onglet, puis réessayez.',
      other:
        'Bitrix24 n’a pas confirmé la modification. Réessayez\u00a0: enregistrer deux fois est sans conséquence.',
    },
  },
  check: {
    heading: 'Vérification du portail',
    intro: 'Vérifie que tout ce qu’il faut à «\u00a0Notes d’appel\u00a0» est en place.',
    start: 'Vérifier',
    running: 'Vérification…',
    healthy: 'Tout est en ordre.',
    problems: { one: '{n} point demande votre attention', other: '{n} points demandent votre attention' },
    silent: 'Bitrix24 ne répond pas. Vérifiez le réseau, puis réessayez.',
    signs: { good: 'En ordre', info: 'Bon à savoir', problem: 'Demande votre attention' },
    findings: {
      scopes: 'L’application a tous les droits d’accès nécessaires.',
      missingScopes: 'Des droits d’accès manquent\u00a0: {scopes}.',
      noNames:
        'Sans le droit d’accès user_brief, les noms des collègues ne sont pas affichés à côté de leurs notes.',
      notInstalled: 'L’installation n’a pas été terminée\u00a0: personne ne voit l’onglet.',
      placeOffered: 'Ce Bitrix24 propose des onglets dans le formulaire d’appel.',
      placeMissing: 'Ce Bitrix24 ne propose pas d’onglet dans le formulaire d’appel.',
      tab: 'L’onglet est déclaré une seule fois, à l’adresse {address}.',
      tabUnknown: 'Seul un administrateur peut voir où l’onglet est déclaré.',
      tabMissing: 'L’onglet n’est pas déclaré.',
      tabElsewhere: 'L’onglet est déclaré à l’adresse {address}, mais l’adresse de cette page est {own}.',
      manyTabs: 'L’onglet est déclaré plusieurs fois\u00a0: {addresses}.',
      events: 'Les événements d’appel ne peuvent être vérifiés que dans un formulaire d’appel.',
      storage: 'Ce navigateur conserve aussi les notes sur cet ordinateur.',
      noStorage: 'Ce navigateur ne laisse rien conserver à l’application sur cet ordinateur.',
      settings: 'Tous les paramètres peuvent être chargés.',
      newerSettings:
        'Une version plus récente de l’application a écrit ces paramètres\u00a0: {names}. Les valeurs par défaut s’appliquent ici.',
      newerNotes:
        'Une version plus récente de l’application a laissé des notes que cette version ne peut pas lire. Elles restent telles quelles.',
      version: 'Notes d’appel {version}',
    },
    advice: {
      missingScopes:
        'Ajoutez-les dans les paramètres de l’application locale (Ressources pour les développeurs → Intégrations) et enregistrez.',
      noNames: 'Si vous voulez les noms, ajoutez user_brief dans les paramètres de l’application locale.',
      notInstalled: 'Ouvrez le programme d’installation et terminez-le.',
      placeMissing: 'Les onglets demandent le droit d’accès telephony et la téléphonie dans votre plan.',
      tabUnknown: 'Demandez à un administrateur de lancer cette vérification.',
      tabMissing: 'Ouvrez le programme d’installation\u00a0: il ajoute l’onglet.',
      tabElsewhere:
        'Si cette page est la bonne, ouvrez le programme d’installation\u00a0: il déplace l’onglet ici.',
      manyTabs: 'Ouvrez le programme d’installation\u00a0: il n’en laisse qu’un.',
      events: 'Passez un appel et ouvrez l’onglet\u00a0: s’il affiche le client, tout va bien.',
      noStorage:
        'À la place, les notes sont envoyées plus souvent à Bitrix24. Pour plus de sûreté, autorisez les cookies tiers pour ce site dans les paramètres du navigateur.',
      newerSettings: 'Rechargez la page. Si cela persiste, mettez l’application à jour.',
      newerNotes: 'Rechargez la page. Si cela persiste, mettez l’application à jour.',
    },
    install: 'Ouvrir le programme d’installation',
  },
} as const satisfies AdminPhrases
