// French, for those who make a trial call, in the terms of Bitrix24 itself.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Appel d’essai',
  intro:
    'Un appel à vous-même ouvre le vrai formulaire d’appel, qui vérifie de lui-même ce qu’il faut aux opérateurs. Cela prend une à deux minutes\u00a0; l’appel et tout ce qui a été écrit sont ensuite supprimés.',
  withClient: 'Client\u00a0: {name}. Une note sera écrite dans la chronologie, puis supprimée.',
  withoutClient: 'Sans client, tout est vérifié sauf la note dans la chronologie.',
  noClient: 'Sans client',
  notForDeals: 'Un appel d’essai demande un contact, une entreprise ou un prospect.',
  start: 'Essayer avec un appel d’essai',
  stages: {
    starting: 'L’appel est lancé',
    opening: 'Le formulaire d’appel s’ouvre',
    checking: 'Le formulaire fait ses vérifications\u00a0; vous pouvez y écrire',
    ending: 'L’appel se termine et le formulaire se ferme',
    cleaning: 'Tout ce qui reste de l’essai est supprimé',
  },
  cancel: 'Annuler',
  made: 'Appel d’essai\u00a0: {time}',
  interrupted: 'L’appel d’essai a été interrompu\u00a0: {time}.',
  removing: 'Ce qu’il a laissé est supprimé…',
  remove: 'Supprimer ce qui reste',
  reloadFirst:
    'Avant un appel d’essai, rechargez cette page de Bitrix24\u00a0: elle n’a pas encore le nouvel onglet. Ouvrez ensuite «\u00a0Call Notes\u00a0» dans le menu de gauche.',
  healthy: 'Tout ce qui a été vérifié fonctionne.',
  oddities: {
    one: '{n} point fonctionne autrement que d’habitude',
    other: '{n} points fonctionnent autrement que d’habitude',
  },
  calm: { one: '{n} vérification en ordre', other: '{n} vérifications en ordre' },
  unchecked: 'Non vérifié',
  copy: 'Copier le rapport',
  copyByHand:
    'Le navigateur ne permet pas de copier ici. Le rapport est sélectionné\u00a0: appuyez sur Ctrl+C (⌘C).',
  asText: 'Ce qui est copié',
  dismiss: 'Masquer',
  findings: {
    callRegistered: 'Bitrix24 a lancé l’appel d’essai.',
    cardOpened: 'Le formulaire d’appel s’est ouvert avec l’onglet «\u00a0Notes d’appel\u00a0».',
    handshakeDone: 'Bitrix24 s’est vite connecté à l’onglet.',
    initDataUsual: 'L’onglet a reçu les données de l’appel sous la forme attendue.',
    initDataEscaped: 'Bitrix24 encode les données de l’appel\u00a0; «\u00a0Notes d’appel\u00a0» les décode.',
    statusUsual: 'Le formulaire d’appel répond aux questions sur l’appel.',
    eventsOffered: 'Le formulaire d’appel signale à l’onglet ce qui se passe pendant un appel.',
    eventsRepeated: 'Le formulaire d’appel annonce ses événements deux fois, ce qui est sans effet.',
    noteWritten: 'Une note a été écrite dans la chronologie, modifiée et supprimée.',
    textKept: 'Le texte de la note a été enregistré exactement comme il a été envoyé.',
    activityNoteOffered: 'Les notes pourraient aussi être jointes à l’activité de l’appel.',
    optionsKept: 'Bitrix24 conserve les brouillons de l’opérateur.',
    storageGranted: 'Ce navigateur conserve les brouillons sur cet ordinateur.',
    refusalsReadable: 'Quand Bitrix24 rejette une requête, «\u00a0Notes d’appel\u00a0» en connaît la raison.',
    holdHonoured: 'Le formulaire reste ouvert après l’appel quand on le lui demande.',
    closeAnnounced: 'Le formulaire annonce qu’il va se fermer.',
    closeReleased: 'Le formulaire se ferme dès qu’il y est autorisé.',
    lastRequestArrived: 'Ce qui est envoyé pendant la fermeture du formulaire arrive.',
    deferredArrived: 'Ce que le navigateur envoie après la fermeture du formulaire arrive.',
    cleanedUp: 'Tout ce qui restait de l’appel d’essai a été supprimé.',
  },
  worries: {
    callRefused: ['Bitrix24 n’a pas lancé l’appel d’essai.', 'Cela ne dit rien des vrais appels.'],
    callUnmarked: [
      'Bitrix24 ne conserve pas de données pour vous, l’essai a donc été arrêté.',
      'Les brouillons des opérateurs ne seraient conservés que dans leurs navigateurs. Réessayez plus tard.',
    ],
    cardOpenedLate: [
      'Le formulaire d’appel s’est ouvert tard.',
      'Les opérateurs ne peuvent pas écrire avant. Vérifiez le réseau et les autres applications du formulaire d’appel.',
    ],
    cardNotOpened: ['Le formulaire d’appel avec l’onglet ne s’est pas ouvert.', 'Raisons possibles\u00a0:'],
    cardGone: [
      'Le formulaire a été fermé ou rechargé avant la fin des vérifications.',
      'Réessayez et laissez le formulaire ouvert jusqu’à ce qu’il se ferme de lui-même.',
    ],
    handshakeSlow: [
      'Bitrix24 a mis longtemps à se connecter à l’onglet.',
      'Les opérateurs peuvent écrire aussitôt\u00a0; le nom du client et les notes précédentes apparaissent plus tard.',
    ],
    initDataUnusual: [
      'L’onglet a reçu les données de l’appel sous une forme inattendue.',
      'Le client ou le numéro peuvent manquer au début. Merci d’envoyer le rapport aux développeurs.',
    ],
    statusUnusual: [
      'Le formulaire d’appel décrit l’appel sous une forme inattendue.',
      'Le client ou le numéro peuvent manquer dans l’onglet. Merci d’envoyer le rapport aux développeurs.',
    ],
    statusSilent: [
      'Le formulaire d’appel ne répond pas aux questions sur l’appel.',
      'Si le client change pendant l’appel, les opérateurs doivent vérifier à quoi leur note est liée.',
    ],
    eventsMissing: [
      'Le formulaire d’appel ne signale pas tout ce qui se passe pendant un appel.',
      'L’onglet peut ne pas remarquer la fin de l’appel ou un changement de client. Les notes sont tout de même enregistrées.',
    ],
    eventsUnknown: [
      'Le formulaire d’appel ne dit pas ce qu’il signale à l’onglet.',
      'Vérifiez pendant un vrai appel si l’onglet en remarque la fin.',
    ],
    noteSkipped: [
      'Aucune note n’a été écrite, car aucun client n’était choisi.',
      'Pour vérifier cela aussi, choisissez un client et réessayez.',
    ],
    noteNotWritten: [
      'La note n’a pas pu être écrite dans la chronologie.',
      'Les notes des opérateurs attendraient et n’arriveraient pas dans le CRM.',
    ],
    noteNotChanged: [
      'La note n’a pas pu être modifiée.',
      'Ce que les opérateurs ajoutent pendant l’appel n’arriverait pas dans le CRM.',
    ],
    noteNotRemoved: [
      'La note n’a pas pu être supprimée.',
      'Supprimez-la dans la chronologie du client. Une note qu’un opérateur déplace chez un autre client resterait aussi à son ancienne place.',
    ],
    textUnread: [
      'La note enregistrée n’a pas pu être relue.',
      'On ne sait pas si Bitrix24 modifie le texte des notes. Réessayez.',
    ],
    textChanged: [
      'Bitrix24 enregistre certains textes autrement qu’ils n’ont été saisis.',
      'L’opérateur en est averti quand sa note est concernée. Dans un Bitrix24 sur site, le filtre proactif peut en être la cause. Sont concernés\u00a0:',
    ],
    activityNoteMissing: [
      'Les notes ne peuvent pas être jointes à l’activité de l’appel.',
      'Rien ne change pour les opérateurs\u00a0: les notes sont écrites dans la chronologie.',
    ],
    activityNoteUnknown: [
      'Impossible de vérifier si les notes peuvent être jointes à l’activité de l’appel.',
      'Rien ne change pour les opérateurs\u00a0: les notes sont écrites dans la chronologie.',
    ],
    optionsChanged: [
      'Bitrix24 conserve les brouillons sous une forme modifiée.',
      'Un brouillon repris sur un autre ordinateur peut contenir un texte modifié. Sont concernés\u00a0:',
    ],
    optionsRefused: [
      'Bitrix24 ne conserve pas les brouillons de l’opérateur.',
      'Ce qui n’est pas encore dans le CRM n’est conservé que dans le navigateur de l’opérateur.',
    ],
    storageRefused: [
      'Ce navigateur ne laisse pas l’application conserver de brouillons sur cet ordinateur.',
      'À la place, les notes sont envoyées plus souvent à Bitrix24. Pour plus de sûreté, autorisez les cookies tiers pour ce site dans les paramètres du navigateur.',
    ],
    refusalsUnreadable: [
      'Quand Bitrix24 rejette une requête, «\u00a0Notes d’appel\u00a0» n’en connaît pas la raison.',
      'Aux heures chargées, les notes peuvent arriver plus tard, et le formulaire peut seulement dire que Bitrix24 ne répond pas.',
    ],
    holdSilent: [
      'Le formulaire ne répond pas à la demande de rester ouvert.',
      'Il peut se fermer pendant que l’opérateur écrit\u00a0; ce qu’il a écrit est envoyé à la fermeture.',
    ],
    holdIgnored: [
      'Le formulaire s’est fermé alors qu’il devait rester ouvert.',
      'Les opérateurs ne peuvent pas finir leur phrase après l’appel\u00a0; ce qu’ils ont écrit est envoyé à la fermeture.',
    ],
    holdUntried: [
      'La fin de l’appel n’a pas pu être vérifiée.',
      'On ne sait pas si le formulaire reste ouvert sur demande. Réessayez.',
    ],
    closeNotAnnounced: [
      'Le formulaire n’annonce pas qu’il va se fermer.',
      'L’onglet peut ne pas montrer que l’appel est terminé. Les notes sont tout de même enregistrées.',
    ],
    closeNotReleased: [
      'Le formulaire reste ouvert après l’appel.',
      'C’est le cas des anciens formulaires d’appel\u00a0: une fois gardés ouverts, l’opérateur doit les fermer lui-même.',
    ],
    desktopWindow: [
      'Le formulaire s’est affiché dans une fenêtre de l’application de bureau.',
      'Cette fenêtre n’annonce pas sa fermeture et ne se ferme pas d’elle-même\u00a0: l’opérateur doit la fermer.',
    ],
    lastRequestLost: [
      'Ce qui a été envoyé pendant la fermeture du formulaire n’est pas arrivé.',
      'Les derniers mots d’une note peuvent n’arriver dans le CRM qu’avec le prochain formulaire d’appel de l’opérateur.',
    ],
    deferredLost: [
      'Ce que le navigateur devait envoyer après la fermeture du formulaire n’est pas arrivé.',
      'Après un plantage, les derniers mots viennent des brouillons du navigateur, s’il en conserve.',
    ],
    deferredMissing: [
      'Ce navigateur ne peut rien envoyer après la fermeture du formulaire.',
      'C’est le cas de beaucoup de navigateurs. Après un plantage, les derniers mots viennent des brouillons du navigateur, s’il en conserve.',
    ],
    lastWordsUnclear: [
      'On ne sait pas si tout ce qui est envoyé à la fin arrive.',
      'Une partie est arrivée, Bitrix24 a peut-être perdu l’autre. Les notes sont renvoyées avec le formulaire d’appel suivant. Réessayez.',
    ],
    leftBehind: [
      'Tout ce qui restait de l’appel d’essai n’a pas pu être supprimé.',
      'La suppression peut être répétée ici à tout moment. Il reste\u00a0:',
    ],
  },
  notOpened: {
    pageTooOld: 'Cette page de Bitrix24 a été chargée avant l’ajout de l’onglet\u00a0: rechargez-la.',
    otherTab:
      'Le formulaire est ouvert mais montre un autre onglet\u00a0: cliquez-y sur «\u00a0Notes d’appel\u00a0».',
    otherCard: 'Un autre formulaire d’appel est ouvert\u00a0: fermez-le.',
    otherCall: 'Vous êtes en communication\u00a0: attendez la fin de l’appel.',
    desktopApp: 'L’application de bureau Bitrix24 est lancée\u00a0: fermez-la.',
    noTab: 'L’onglet n’est pas déclaré\u00a0: ouvrez le programme d’installation.',
  },
  refusals: {
    scope:
      'Il manque un droit d’accès à l’application\u00a0: ajoutez-le dans les paramètres de l’application locale (Ressources pour les développeurs → Intégrations) et enregistrez.',
    forbidden: 'Vous n’avez pas ce droit dans Bitrix24.',
    busy: 'Bitrix24 recevait trop de requêtes. Réessayez dans une minute.',
    rejected: 'Bitrix24 a rejeté la requête.',
    gone: 'Le client ou la note n’existe plus.',
    unchanged: 'Bitrix24 a confirmé la modification, mais l’ancien texte est toujours là.',
  },
  leftovers: {
    card: 'le formulaire d’appel\u00a0: fermez-le vous-même',
    note: 'la note d’essai dans la chronologie du client',
    options: 'une entrée sans danger dans les données de l’application',
  },
  samples: {
    sql: 'les mots qui ressemblent à une commande de base de données',
    path: 'les chemins avec deux points',
    bbcode: 'les mots entre crochets',
    joiner: 'les caractères invisibles',
    html: 'les chevrons, les guillemets et «\u00a0&\u00a0»',
    letters: 'les lettres d’autres alphabets',
    emoji: 'les émojis',
    end: 'la fin du texte',
    lines: 'les retours à la ligne',
  },
} as const satisfies TrialPhrases
