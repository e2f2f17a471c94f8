// Spanish (`la` at Bitrix24), for those who make a trial call, in the terms of Bitrix24 itself.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Llamada de prueba',
  intro:
    'Una llamada a usted mismo abre la ficha de llamada real, que comprueba por sí sola lo que necesitan los operadores. Tarda uno o dos minutos; después se eliminan la llamada y todo lo escrito.',
  withClient: 'Cliente: {name}. Se escribirá una nota en la línea de tiempo y luego se eliminará.',
  withoutClient: 'Sin cliente se comprueba todo menos la nota en la línea de tiempo.',
  noClient: 'Sin cliente',
  notForDeals: 'Una llamada de prueba necesita un contacto, una compañía o un prospecto.',
  start: 'Probar con una llamada',
  stages: {
    starting: 'Se inicia la llamada',
    opening: 'Se abre la ficha de llamada',
    checking: 'La ficha hace sus comprobaciones; usted puede escribir en ella',
    ending: 'La llamada termina y la ficha se cierra',
    cleaning: 'Se elimina todo lo que quedó de la prueba',
  },
  cancel: 'Cancelar',
  made: 'Llamada de prueba: {time}',
  interrupted: 'La llamada de prueba se interrumpió: {time}.',
  removing: 'Se elimina lo que quedó de ella…',
  remove: 'Eliminar lo que quedó',
  reloadFirst:
    'Antes de una llamada de prueba, recargue esta página de Bitrix24: todavía no tiene la nueva pestaña. Después abra «Call Notes» en el menú izquierdo.',
  healthy: 'Todo lo que se comprobó funciona.',
  oddities: {
    one: '{n} punto funciona de otra manera que la habitual',
    other: '{n} puntos funcionan de otra manera que la habitual',
  },
  calm: { one: '{n} comprobación en orden', other: '{n} comprobaciones en orden' },
  unchecked: 'Sin comprobar',
  copy: 'Copiar informe',
  copyByHand: 'El navegador no permite copiar aquí. El informe está seleccionado: presione Ctrl+C (⌘C).',
  asText: 'Qué se copia',
  dismiss: 'Ocultar',
  findings: {
    callRegistered: 'Bitrix24 inició la llamada de prueba.',
    cardOpened: 'La ficha de llamada se abrió con la pestaña «Notas de llamada».',
    handshakeDone: 'Bitrix24 se conectó rápido con la pestaña.',
    initDataUsual: 'La pestaña recibió los datos de la llamada en la forma esperada.',
    initDataEscaped: 'Bitrix24 codifica los datos de la llamada; «Notas de llamada» los descodifica.',
    statusUsual: 'La ficha responde a las preguntas sobre la llamada.',
    eventsOffered: 'La ficha comunica a la pestaña lo que ocurre en la llamada.',
    eventsRepeated: 'La ficha enumera sus eventos dos veces, lo que no molesta.',
    noteWritten: 'Se escribió una nota en la línea de tiempo, se modificó y se eliminó.',
    textKept: 'El texto de la nota se guardó exactamente como se envió.',
    activityNoteOffered: 'Las notas también podrían adjuntarse a la actividad de la llamada.',
    optionsKept: 'Bitrix24 conserva los borradores del operador.',
    storageGranted: 'Este navegador conserva los borradores en esta computadora.',
    refusalsReadable: 'Cuando Bitrix24 rechaza una solicitud, «Notas de llamada» conoce el motivo.',
    holdHonoured: 'La ficha queda abierta después de la llamada cuando se le pide.',
    closeAnnounced: 'La ficha avisa que está por cerrarse.',
    closeReleased: 'La ficha se cierra en cuanto se le permite.',
    lastRequestArrived: 'Lo que se envía mientras la ficha se cierra llega.',
    deferredArrived: 'Lo que el navegador envía después de cerrarse la ficha llega.',
    cleanedUp: 'Se eliminó todo lo que quedó de la llamada de prueba.',
  },
  worries: {
    callRefused: ['Bitrix24 no inició la llamada de prueba.', 'Esto no dice nada sobre las llamadas reales.'],
    callUnmarked: [
      'Bitrix24 no conserva datos para usted, por eso se detuvo la prueba.',
      'Los borradores de los operadores quedarían solo en sus navegadores. Reintente más tarde.',
    ],
    cardOpenedLate: [
      'La ficha de llamada tardó en abrirse.',
      'Antes los operadores no pueden escribir. Compruebe la red y las demás aplicaciones de la ficha de llamada.',
    ],
    cardNotOpened: ['La ficha de llamada con la pestaña no se abrió.', 'Motivos posibles:'],
    cardGone: [
      'La ficha se cerró o se recargó antes de terminar las comprobaciones.',
      'Reintente y deje abierta la ficha hasta que se cierre sola.',
    ],
    handshakeSlow: [
      'Bitrix24 tardó mucho en conectarse con la pestaña.',
      'Los operadores pueden escribir enseguida; el nombre del cliente y las notas anteriores aparecen después.',
    ],
    initDataUnusual: [
      'La pestaña recibió los datos de la llamada en una forma inesperada.',
      'Al principio pueden faltar el cliente o el número. Envíe el informe a los desarrolladores.',
    ],
    statusUnusual: [
      'La ficha describe la llamada en una forma inesperada.',
      'En la pestaña pueden faltar el cliente o el número. Envíe el informe a los desarrolladores.',
    ],
    statusSilent: [
      'La ficha no responde a las preguntas sobre la llamada.',
      'Si el cliente cambia durante la llamada, los operadores deben comprobar a qué está vinculada su nota.',
    ],
    eventsMissing: [
      'La ficha no comunica todo lo que ocurre en la llamada.',
      'Es posible que la pestaña no note el fin de la llamada o un cambio de cliente. Las notas se guardan de todos modos.',
    ],
    eventsUnknown: [
      'La ficha no dice qué comunica a la pestaña.',
      'Compruebe en una llamada real si la pestaña nota su fin.',
    ],
    noteSkipped: [
      'No se escribió ninguna nota, porque no se eligió un cliente.',
      'Para comprobar también esto, elija un cliente y reintente.',
    ],
    noteNotWritten: [
      'No se pudo escribir la nota en la línea de tiempo.',
      'Las notas de los operadores quedarían en espera y no llegarían al CRM.',
    ],
    noteNotChanged: [
      'No se pudo modificar la nota.',
      'Lo que los operadores agregan durante la llamada no llegaría al CRM.',
    ],
    noteNotRemoved: [
      'No se pudo eliminar la nota.',
      'Elimínela en la línea de tiempo del cliente. Una nota que un operador pasa a otro cliente también quedaría en el lugar anterior.',
    ],
    textUnread: [
      'No se pudo leer cómo se guardó la nota.',
      'No se sabe si Bitrix24 cambia el texto de las notas. Reintente.',
    ],
    textChanged: [
      'Bitrix24 guarda parte del texto de otra manera que como se escribió.',
      'El operador recibe un aviso cuando le ocurre a su nota. En un Bitrix24 on-premise, la causa puede ser el filtro proactivo. Afecta a:',
    ],
    activityNoteMissing: [
      'Las notas no se pueden adjuntar a la actividad de la llamada.',
      'Nada cambia para los operadores: las notas se escriben en la línea de tiempo.',
    ],
    activityNoteUnknown: [
      'No se pudo comprobar si las notas se pueden adjuntar a la actividad de la llamada.',
      'Nada cambia para los operadores: las notas se escriben en la línea de tiempo.',
    ],
    optionsChanged: [
      'Bitrix24 conserva los borradores en forma modificada.',
      'Un borrador que se continúa en otra computadora puede contener texto modificado. Afecta a:',
    ],
    optionsRefused: [
      'Bitrix24 no conserva los borradores del operador.',
      'Lo que aún no está en el CRM se conserva solo en el navegador del operador.',
    ],
    storageRefused: [
      'Este navegador no deja que la aplicación conserve borradores en esta computadora.',
      'En su lugar, las notas se envían a Bitrix24 con más frecuencia. Para mayor seguridad, permita las cookies de terceros para este sitio en la configuración del navegador.',
    ],
    refusalsUnreadable: [
      'Cuando Bitrix24 rechaza una solicitud, «Notas de llamada» no conoce el motivo.',
      'En momentos de mucha carga las notas pueden llegar más tarde, y la ficha solo puede decir que Bitrix24 no responde.',
    ],
    holdSilent: [
      'La ficha no responde al pedido de quedar abierta.',
      'Puede cerrarse mientras el operador todavía escribe; lo escrito se envía al cerrarse.',
    ],
    holdIgnored: [
      'La ficha se cerró aunque debía quedar abierta.',
      'Los operadores no pueden terminar una frase después de la llamada; lo escrito se envía al cerrarse.',
    ],
    holdUntried: [
      'No se pudo probar el fin de la llamada.',
      'No se sabe si la ficha queda abierta cuando se le pide. Reintente.',
    ],
    closeNotAnnounced: [
      'La ficha no avisa que está por cerrarse.',
      'Es posible que la pestaña no muestre que la llamada terminó. Las notas se guardan de todos modos.',
    ],
    closeNotReleased: [
      'La ficha queda abierta después de la llamada.',
      'Así son las fichas de llamada antiguas: si se la mantuvo abierta, el operador mismo debe cerrarla.',
    ],
    desktopWindow: [
      'La ficha se mostró en una ventana de la aplicación de escritorio.',
      'Esa ventana no avisa que se cierra ni se cierra sola: el operador debe cerrarla.',
    ],
    lastRequestLost: [
      'Lo que se envió mientras la ficha se cerraba no llegó.',
      'Es posible que las últimas palabras de una nota lleguen al CRM solo con la próxima ficha de llamada del operador.',
    ],
    deferredLost: [
      'Lo que el navegador debía enviar después de cerrarse la ficha no llegó.',
      'Tras un fallo, las últimas palabras vienen de los borradores del navegador, si los conserva.',
    ],
    deferredMissing: [
      'Este navegador no puede enviar nada después de cerrarse la ficha.',
      'Así son muchos navegadores. Tras un fallo, las últimas palabras vienen de los borradores del navegador, si los conserva.',
    ],
    lastWordsUnclear: [
      'No está claro si llega todo lo que se envía al final.',
      'Una parte llegó y Bitrix24 pudo perder la otra. Las notas se envían de nuevo con la próxima ficha de llamada. Reintente.',
    ],
    leftBehind: [
      'No se pudo eliminar todo lo que quedó de la llamada de prueba.',
      'Se puede volver a eliminar aquí en cualquier momento. Aún queda:',
    ],
  },
  notOpened: {
    pageTooOld: 'Esta página de Bitrix24 se cargó antes de agregarse la pestaña: recárguela.',
    otherTab: 'La ficha está abierta, pero muestra otra pestaña: haga clic en «Notas de llamada».',
    otherCard: 'Hay otra ficha de llamada abierta: ciérrela.',
    otherCall: 'Usted está en una llamada: espere a que termine.',
    desktopApp: 'La aplicación de escritorio de Bitrix24 está abierta: ciérrela.',
    noTab: 'La pestaña no está registrada: abra el instalador.',
  },
  refusals: {
    scope:
      'A la aplicación le falta un permiso: agréguelo en la configuración de la aplicación local (Recursos para desarrolladores → Integraciones) y guarde.',
    forbidden: 'Usted no tiene permiso para esto en Bitrix24.',
    busy: 'Bitrix24 recibía demasiadas solicitudes. Reintente en un minuto.',
    rejected: 'Bitrix24 rechazó la solicitud.',
    gone: 'El cliente o la nota ya no existe.',
    unchanged: 'Bitrix24 confirmó el cambio, pero el texto anterior sigue allí.',
  },
  leftovers: {
    card: 'la ficha de llamada: ciérrela usted mismo',
    note: 'la nota de prueba en la línea de tiempo del cliente',
    options: 'un registro inofensivo en los datos de la aplicación',
  },
  samples: {
    sql: 'palabras que parecen un comando de base de datos',
    path: 'rutas con dos puntos',
    bbcode: 'palabras entre corchetes',
    joiner: 'caracteres invisibles',
    html: 'signos de menor y mayor, comillas y «&»',
    letters: 'letras de otros alfabetos',
    emoji: 'los emojis',
    end: 'el final del texto',
    lines: 'saltos de línea',
  },
} as const satisfies TrialPhrases
