// French, for those who install, in the terms of Bitrix24 itself.
// `\u00a0` is the space that French puts before a colon and inside « ».
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Notes d’appel pour Bitrix24',
    what: 'Un onglet dans la fiche d’appel pour prendre des notes pendant l’appel. Les notes figurent dans la chronologie du client.',
    opened:
      'Vous avez ouvert cette page toute seule. Elle fonctionne dans Bitrix24, où un administrateur l’installe une fois.',
    how: 'Comment l’installer',
    steps: [
      'Dans Bitrix24, ouvrez «\u00a0Ressources pour développeurs → Autre → Application locale\u00a0».',
      'Chargez l’archive de l’application, ou indiquez l’adresse de cette page comme chemin du gestionnaire et l’adresse de install.html comme chemin d’installation initiale.',
      'Accordez les autorisations indiquées ci-dessous et enregistrez.',
      'Ouvrez l’application et suivez l’installation. Ensuite, chacun recharge Bitrix24 une fois.',
    ],
    scopes: {
      placement: 'l’onglet dans la fiche d’appel',
      telephony: 'l’appel lui-même',
      crm: 'le client et les notes',
      user_brief: 'les noms de vos collègues',
    },
  },
  install: {
    heading: 'Installer «\u00a0Notes d’appel\u00a0»',
    intro:
      'L’onglet «\u00a0Notes d’appel\u00a0» sera ajouté à la fiche d’appel de tous les utilisateurs de ce Bitrix24. Rien d’autre n’est modifié. Voici ce qui sera fait\u00a0:',
    steps: {
      administrator: 'Vérifier que vous êtes administrateur',
      scopes: 'Vérifier les autorisations de l’application',
      address: 'Vérifier l’adresse de l’application',
      register: 'Ajouter l’onglet à la fiche d’appel',
      finish: 'Terminer l’installation',
    },
    states: { waiting: 'pas commencé', running: 'en cours', done: 'terminé', failed: 'échoué' },
    results: {
      address: 'L’onglet sera ouvert depuis {address}',
      withoutNames:
        'L’autorisation facultative user_brief manque\u00a0: les noms des collègues à côté des notes précédentes ne seront pas affichés.',
      added: 'L’onglet a été ajouté.',
      renewed: 'L’onglet existait\u00a0; ses noms dans les langues de Bitrix24 ont été mis à jour.',
      kept: 'L’onglet existait déjà, rien n’a dû être modifié.',
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
        'Des autorisations manquent\u00a0: {scopes}. Ajoutez-les dans les paramètres de l’application locale (Ressources pour développeurs), enregistrez, puis réessayez.',
      addressWithoutDot:
        'Bitrix24 n’accepte qu’une adresse dont le nom d’hôte contient un point\u00a0; «\u00a0localhost\u00a0» est refusé. Modifiez le chemin du gestionnaire dans les paramètres de l’application locale, par exemple avec un nom de domaine complet ou 127.0.0.1.',
      insecure:
        'Le chemin du gestionnaire doit commencer par https://, comme ce Bitrix24. Modifiez-le dans les paramètres de l’application locale.',
      pageRedirects:
        'La page {address} redirige vers une autre adresse, où Bitrix24 l’ignorerait. Indiquez l’adresse finale comme chemin du gestionnaire dans les paramètres de l’application locale.',
      pageMissing:
        'La page {address} ne peut pas être ouverte. Elle doit se trouver à côté de install.html\u00a0: copiez tous les fichiers de l’application sur le serveur, ou chargez à nouveau l’archive entière.',
      notOpenedAsInstaller:
        'L’onglet est en place, mais Bitrix24 le cache jusqu’à la fin de l’installation et n’a pas ouvert cette page comme programme d’installation. Indiquez l’adresse de install.html comme chemin d’installation initiale dans les paramètres de l’application locale, enregistrez, puis ouvrez de nouveau l’application.',
      portal: 'Bitrix24 a refusé\u00a0: {why}',
      silent: 'Bitrix24 ne répond pas. Vérifiez le réseau, puis réessayez.',
    },
    found: {
      looking: 'Recherche d’une installation précédente…',
      interrupted:
        'Une installation précédente a été interrompue avant la fin. Elle va être achevée\u00a0; ce qui est déjà fait n’est pas refait.',
      tabMissing: 'L’application est installée, mais son onglet manque. Il va être ajouté de nouveau.',
      moved: 'L’application a changé d’adresse. L’onglet sera ouvert depuis la nouvelle.',
      outdated: 'L’onglet existe, mais ses noms ne sont pas à jour. Ils vont être renouvelés.',
      complete:
        '«\u00a0Notes d’appel\u00a0» est installée et complète. Vous pouvez réinstaller\u00a0; rien ne changera.',
    },
    stale: 'Ces anciennes adresses ne seront plus utilisées, leurs onglets seront supprimés\u00a0:',
    start: 'Installer',
    again: 'Réinstaller',
    installed: '«\u00a0Notes d’appel\u00a0» est installée.',
    afterwards: {
      heading: 'Ce que chacun doit savoir ensuite',
      steps: [
        'Les pages de Bitrix24 ouvertes en ce moment ne connaissent pas encore l’onglet\u00a0: chacun les recharge une fois.',
        'Pendant un appel, l’onglet apparaît un instant après la fiche\u00a0: Bitrix24 l’affiche quand la fiche CRM du client est chargée. Le premier appel après un rechargement est le plus long. Sans fiche CRM, comme pour les appels entre collègues, il n’y a pas d’onglet.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 ne répond pas à cette page',
      intro:
        'La page a été ouverte depuis {address}. Dans les paramètres de l’application locale (Ressources pour développeurs), comparez cette adresse au chemin du gestionnaire et au chemin d’installation initiale\u00a0:',
      causes: [
        'Les deux doivent commencer exactement ainsi. Après une redirection, par exemple de http:// vers https:// ou vers «\u00a0www.\u00a0», Bitrix24 ignore la page\u00a0: indiquez l’adresse finale.',
        'Le port standard ne doit pas être écrit\u00a0: retirez :443 ou :80.',
        'Si les deux sont corrects, vérifiez le réseau et réessayez.',
      ],
    },
  },
  home: {
    heading: 'Notes en attente',
    looking: 'Recherche des notes en attente…',
    none: 'Aucune note n’est en attente. Tout est dans le CRM.',
    waiting: {
      one: '{n} note n’est pas encore dans le CRM',
      other: '{n} notes ne sont pas encore dans le CRM',
    },
    file: 'Classer dans…',
    filing: 'La note sera classée dans {name}.',
    discard: 'Supprimer',
    discardAsk: 'Supprimer cette note\u00a0? Personne ne pourra la récupérer.',
    discardStanding: 'Une partie est peut-être déjà dans le CRM\u00a0; cette partie y reste.',
    discardYes: 'Oui, supprimer',
    discardNo: 'Non, la garder',
    discarded: 'La note a été supprimée.',
    discardFailed: 'Bitrix24 ne répond pas, la note est donc conservée. Réessayez.',
  },
  settings: {
    own: 'Mes paramètres',
    everybody: 'Paramètres pour tous',
    everybodyHint: 'Seuls les administrateurs les voient et les modifient.',
    looking: 'Lecture des paramètres…',
    notRead: 'Les paramètres n’ont pas pu être lus.',
    defaultItem: 'Où va une nouvelle note',
    asCard: 'Le client affiché dans la fiche d’appel',
    defaultItemHint:
      'Si l’appel n’a pas d’élément de ce type, la note va au client affiché dans la fiche d’appel.',
    header: 'Première ligne d’une note dans la chronologie',
    headers: { full: 'Appel, numéro, date et référence', reference: 'Référence seule' },
    phrases: 'Phrases types pour tous',
    phrasesHint: 'Une phrase par ligne. Pour l’insérer, on tape / dans la note.',
    tags: 'Résultats',
    tagsHint: 'Un résultat par ligne, par exemple «\u00a0Joint\u00a0» ou «\u00a0À rappeler\u00a0».',
    keepOpen: 'Garder la fiche ouverte après l’appel',
    keepOpenHint:
      'La fiche ne peut alors pas être réduite pendant l’appel. Fermez-la avec « {closeNow} » : fermée autrement, Bitrix24 peut aussi fermer la fiche de votre prochain appel.',
    keepOpenOff: 'Non',
    keepOpenAsPortal: 'Comme pour tous',
    save: 'Enregistrer les paramètres',
    saving: 'Enregistrement…',
    saved: 'Paramètres enregistrés.',
    savedWithOthers:
      'Enregistré. Entre-temps, quelqu’un d’autre avait modifié des paramètres\u00a0: voici ce qui vaut maintenant.',
    notSaved: 'Pas encore enregistré\u00a0: regardez les champs marqués.',
    refusals: {
      forbidden: 'Seul un administrateur peut modifier ces paramètres.',
      offline: 'Pas de réseau\u00a0: les paramètres n’ont pas été enregistrés. Réessayez.',
      signedOut:
        'Vous êtes déconnecté de Bitrix24\u00a0: connectez-vous dans un autre onglet, puis réessayez.',
      other:
        'Bitrix24 n’a pas confirmé la modification. Réessayez\u00a0: enregistrer deux fois ne fait aucun mal.',
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
      scopes: 'L’application a toutes les autorisations nécessaires.',
      missingScopes: 'Des autorisations manquent\u00a0: {scopes}.',
      noNames:
        'Sans l’autorisation user_brief, les noms des collègues ne figurent pas à côté de leurs notes.',
      notInstalled: 'L’installation n’a pas été terminée\u00a0: personne ne voit l’onglet.',
      placeOffered: 'Ce Bitrix24 propose des onglets dans la fiche d’appel.',
      placeMissing: 'Ce Bitrix24 ne propose pas d’onglet dans la fiche d’appel.',
      tab: 'L’onglet est déclaré une seule fois, à l’adresse {address}.',
      tabUnknown: 'Seul un administrateur peut voir où l’onglet est déclaré.',
      tabMissing: 'L’onglet n’est pas déclaré.',
      tabElsewhere: 'L’onglet est déclaré à l’adresse {address}, mais pour cette page ce serait {own}.',
      manyTabs: 'L’onglet est déclaré plusieurs fois\u00a0: {addresses}.',
      events: 'Ce qu’un appel transmet à l’onglet ne se voit que dans une fiche d’appel.',
      storage: 'Ce navigateur conserve aussi les notes sur cet ordinateur.',
      noStorage: 'Ce navigateur ne laisse rien conserver à l’application sur cet ordinateur.',
      settings: 'Tous les paramètres sont lisibles.',
      newerSettings:
        'Une version plus récente de l’application a écrit ces paramètres\u00a0: {names}. Les valeurs par défaut valent ici.',
      newerNotes:
        'Une version plus récente de l’application a laissé des notes que cette version ne peut pas lire. Elles restent telles quelles.',
      version: 'Notes d’appel {version}',
    },
    advice: {
      missingScopes:
        'Ajoutez-les dans les paramètres de l’application locale (Ressources pour développeurs) et enregistrez.',
      noNames: 'Si vous voulez les noms, ajoutez user_brief dans les paramètres de l’application locale.',
      notInstalled: 'Ouvrez le programme d’installation et terminez-le.',
      placeMissing: 'Les onglets demandent l’autorisation telephony et la téléphonie dans votre plan.',
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
