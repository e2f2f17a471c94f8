// Spanish (`la` at Bitrix24), in the terms of Bitrix24 itself: a lead is a «prospecto», a deal a «negociación».
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'es-419',
  direction: 'ltr',
  product: 'Notas de llamada',
  actions: {
    save: 'Guardar',
    closeNow: 'Cerrar ahora',
    copy: 'Copiar la nota',
    copied: 'Copiada',
    copyByHand: 'El navegador no permite copiar aquí. La nota está seleccionada: presione Ctrl+C (⌘C).',
    tryAgain: 'Reintentar',
    oneMoreMinute: 'Un minuto más',
  },
  caller: {
    direction: {
      incoming: 'Llamada entrante',
      outgoing: 'Llamada saliente',
      callback: 'Devolución de llamada',
    },
    withheld: 'Número oculto',
    unknown: 'Número desconocido',
    connecting: 'Conectando con Bitrix24…',
    duration: 'Duración de la llamada',
    campaign: 'Campaña de llamadas',
    open: 'Abrir {name} en el CRM',
  },
  items: { LEAD: 'Prospecto', DEAL: 'Negociación', CONTACT: 'Contacto', COMPANY: 'Compañía' },
  filing: {
    label: 'Vinculada a: {item}',
    none: 'Sin vincular',
    choose: 'Elija a qué vincular la nota',
    foundByNumber: 'Encontrados por el teléfono',
    foundNames: 'Encontrados por el teléfono: {names}',
    looking: 'Buscando en el CRM…',
    nothingFound: 'Este número no está en el CRM.',
    failed: 'No se pudo buscar en el CRM. Inténtelo de nuevo.',
    pick: 'Elegir en el CRM…',
  },
  earlier: {
    heading: 'Notas anteriores',
    you: 'Usted',
    colleague: 'Colega',
    all: { one: '{n} nota', other: '{n} notas' },
  },
  context: {
    deals: 'Negociaciones abiertas',
    todo: 'Próxima tarea',
    search: 'Buscar en las notas anteriores',
    createContact: 'Crear contacto…',
    createLead: 'Crear prospecto…',
    created: 'Nuevo en el CRM. Vincular la nota a:',
  },
  editor: {
    label: 'Nota',
    placeholder: 'Escriba lo importante de esta llamada',
    left: { one: 'Queda {n} carácter', other: 'Quedan {n} caracteres' },
    refused: {
      one: 'No se agregó: una nota puede tener como máximo {n} carácter.',
      other: 'No se agregó: una nota puede tener como máximo {n} caracteres.',
    },
  },
  tools: {
    label: 'Herramientas',
    phrases: 'Frases',
    tags: 'Resultado',
    stamp: 'Marca de tiempo',
    menu: 'Menú',
  },
  outcome: {
    chosen: 'Resultado: {outcome}',
    remove: 'Quitar resultado',
    filter: 'Mostrar notas con este resultado',
  },
  phraseMenu: {
    none: 'Aún no hay frases. Agregue las suyas en el menú.',
    noTags: 'Aún no hay resultados. Los agrega un administrador en «Call Notes», en el menú izquierdo.',
    noMatch: 'Sin resultados',
  },
  mention: { heading: 'Mencionar a un colega', pick: 'Elegir a un colega…' },
  followUp: {
    action: 'Seguimiento',
    inAnHour: 'Dentro de una hora',
    dateAndTime: 'Fecha y hora',
    plan: 'Programar',
    past: 'Elija un momento en el futuro.',
    text: 'Qué hacer',
    responsible: 'Persona responsable',
    title: 'Volver a llamar: {name}',
    undoable: 'Seguimiento: {time}',
    sending: 'Programando el seguimiento: {time}…',
    planned: 'Seguimiento programado: {time}',
    refused: 'Bitrix24 rechazó el seguimiento. {why}',
    undo: 'Deshacer',
    needsClient: 'Seguimiento: {time}. Se programará cuando la nota tenga un cliente.',
  },
  menu: {
    theme: 'Tema',
    themes: { light: 'Claro', dark: 'Oscuro', system: 'Según el sistema' },
    ownPhrases: 'Mis frases',
    ownPhrasesHint:
      'Una frase por línea; una línea que empieza con un espacio continúa la anterior. {client}, {operator} y {date} se completan solos. Para usarla, escriba / en la nota.',
    saved: 'Guardado',
    notSaved: 'Bitrix24 no guardó el cambio. Inténtelo de nuevo.',
    close: 'Cerrar',
    errors: {
      long: 'La línea {line} es demasiado larga: {most} caracteres como máximo.',
      many: 'Demasiadas líneas: {n}. El límite es {most}.',
    },
  },
  shortcuts: {
    heading: 'Atajos de teclado',
    hint: 'En la nota, escriba / # @ o > al comienzo de una palabra. Con esta lista abierta, presione una letra.',
    keys: { Shift: 'Mayús', Enter: 'Entrar' },
  },
  status: {
    saving: 'Guardando…',
    safeHere: 'Borrador guardado',
    unsaved: 'Aún no guardada',
    saved: 'Guardada: {time}',
    waitingForNetwork: 'Sin conexión. La nota está a salvo y se enviará cuando vuelva la conexión.',
    waitingForPortal:
      'Bitrix24 no puede aceptar la nota en este momento. Está a salvo; próximo intento: {time}.',
    checking: 'Borrador guardado. Comprobando si la nota llegó a Bitrix24…',
    unfiled: 'Borrador guardado. La nota se vinculará cuando esta llamada tenga un cliente en el CRM.',
    notSafe: {
      offline: 'No está guardada en ningún lugar: sin conexión. Se sigue intentando…',
      silent: 'No está guardada en ningún lugar: Bitrix24 no responde. Se sigue intentando…',
      busy: 'No está guardada en ningún lugar: hay demasiadas solicitudes a Bitrix24. Se sigue intentando…',
      signedOut:
        'No está guardada en ningún lugar: su sesión de Bitrix24 se cerró. Inicie sesión en otra pestaña. Se sigue intentando…',
      noClient:
        'No está guardada en ningún lugar: esta llamada aún no tiene un cliente en el CRM. Elija a qué vincular la nota.',
      refused: 'No está guardada en ningún lugar: Bitrix24 rechazó la nota. Cópiela.',
    },
  },
  needs: {
    offline: 'No se pudo enviar la nota. Está a salvo.',
    busy: 'Bitrix24 está ocupado. La nota está a salvo.',
    signedOut:
      'Su sesión de Bitrix24 se cerró. La nota está a salvo: inicie sesión en otra pestaña y reintente.',
    forbidden:
      'No tiene permiso para editar este elemento del CRM. La nota está a salvo: pida acceso a su administrador.',
    gone: 'Este elemento del CRM ya no existe. La nota está a salvo.',
    rejected: 'Bitrix24 rechazó la nota. Está a salvo. {why}',
    unknownOutcome: 'Bitrix24 no confirmó que la nota haya llegado. Está a salvo.',
    unsettled:
      'La línea de tiempo tiene demasiadas entradas más recientes para comprobar si la nota llegó. Está a salvo: si no aparece allí, agréguela a mano.',
  },
  notices: {
    storedDifferently: 'Bitrix24 guardó este texto de otra forma.',
    showStored: 'Mostrar',
    storedHeading: 'Texto guardado en Bitrix24',
    closed: 'Es posible que una versión anterior de la nota siga donde usted ya no tiene acceso: {items}.',
  },
  connection: {
    silent: 'Bitrix24 no responde. Puede seguir escribiendo.',
    retry: 'Reconectar',
  },
  wrapUp: {
    callOver: 'La llamada terminó.',
    closesIn: 'Se cierra en {time}',
    whileTyping: 'La ficha se cierra cuando deja de escribir.',
    whileUnsaved: 'La ficha sigue abierta hasta que se guarde la nota.',
  },
  trial: {
    running:
      'Llamada de prueba: no quedará nada de ella. Comprueba Bitrix24 y termina sola. Mientras tanto puede escribir.',
    over: 'La llamada de prueba ha terminado: cierre esta ficha de llamada. El informe está en la página «Notas de llamada».',
  },
  recovered: {
    folded: {
      one: '{n} nota de una llamada anterior está en espera',
      other: '{n} notas de llamadas anteriores están en espera',
    },
    arrived: {
      one: '{n} nota de una llamada anterior ya se guardó',
      other: '{n} notas de llamadas anteriores ya se guardaron',
    },
    unknownNumber: 'Sin número',
  },
  recent: {
    heading: 'Notas de hoy',
    previous: 'Nota de la llamada anterior',
    reading: 'Cargando las notas de hoy…',
    none: 'No hay otras notas de hoy.',
    failed: 'No se pudieron cargar las notas. Inténtelo de nuevo.',
    elsewhere: 'Esta nota está abierta en otra pestaña. Ciérrela allí primero.',
    file: 'Vincular a…',
  },
} as const satisfies Phrases
