// Spanish (`la` at Bitrix24), for those who install, in the terms of Bitrix24 itself.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Notas de llamada para Bitrix24',
    what: 'Una pestaña en la ficha de llamada para tomar notas durante la conversación. Las notas aparecen en la línea de tiempo del cliente.',
    opened:
      'Usted abrió esta página fuera de Bitrix24. Funciona dentro de Bitrix24, donde un administrador la instala una vez.',
    how: 'Cómo instalarla',
    steps: [
      'En Bitrix24 abra «Recursos para desarrolladores → Otro → Aplicación local».',
      'Cargue el archivo comprimido de la aplicación, o indique la dirección de esta página como ruta del controlador y la dirección de install.html como ruta de instalación inicial.',
      'Otorgue los permisos de la lista siguiente y guarde.',
      'Abra la aplicación y siga la instalación. Después, pida a todos que recarguen Bitrix24 una vez.',
    ],
    scopes: {
      placement: 'la pestaña en la ficha de llamada',
      telephony: 'la llamada misma',
      crm: 'el cliente y las notas',
      user_brief: 'los nombres de sus colegas',
    },
  },
  install: {
    heading: 'Instalar «Notas de llamada»',
    intro:
      'Se agregará la pestaña «Notas de llamada» a la ficha de llamada de todos los usuarios de este Bitrix24. No se cambia nada más. Esto es lo que se hará:',
    steps: {
      administrator: 'Comprobar que usted es administrador',
      scopes: 'Comprobar los permisos de la aplicación',
      address: 'Comprobar la dirección de la aplicación',
      register: 'Agregar la pestaña a la ficha de llamada',
      finish: 'Finalizar la instalación',
    },
    states: { waiting: 'sin empezar', running: 'en curso', done: 'listo', failed: 'con error' },
    results: {
      address: 'La pestaña se abrirá desde {address}',
      withoutNames:
        'Falta el permiso opcional user_brief: no se mostrarán los nombres de los colegas junto a las notas anteriores.',
      added: 'Se agregó la pestaña.',
      renewed: 'La pestaña ya existía; se actualizaron sus nombres en los idiomas de Bitrix24.',
      kept: 'La pestaña ya existía; no hubo que cambiar nada.',
      finished: 'Bitrix24 confirma que la aplicación está instalada.',
      finishedBefore: 'La aplicación ya estaba instalada.',
    },
    removed: {
      one: 'Se eliminó {n} pestaña de una dirección anterior.',
      other: 'Se eliminaron {n} pestañas de direcciones anteriores.',
    },
    refusals: {
      notAdministrator:
        'Solo un administrador de este Bitrix24 puede instalar la aplicación. Pídale que abra esta página.',
      missingScopes:
        'Faltan permisos: {scopes}. Agréguelos en la configuración de la aplicación local (Recursos para desarrolladores → Integraciones), guarde y reintente.',
      addressWithoutDot:
        'Bitrix24 solo acepta una dirección con un punto en el nombre de host; «localhost» se rechaza. Cambie la ruta del controlador en la configuración de la aplicación local, por ejemplo por un nombre de dominio completo o por 127.0.0.1.',
      insecure:
        'La ruta del controlador debe empezar por https://, como este Bitrix24. Cámbiela en la configuración de la aplicación local.',
      pageRedirects:
        'La página {address} redirige a otra dirección, y allí Bitrix24 no la reconocería. Indique la dirección final como ruta del controlador en la configuración de la aplicación local.',
      pageMissing:
        'No se puede abrir la página {address}. Debe estar en la misma carpeta que install.html: copie todos los archivos de la aplicación al servidor o vuelva a cargar el archivo comprimido completo.',
      notOpenedAsInstaller:
        'La pestaña está lista, pero Bitrix24 la oculta hasta que termine la instalación y no abrió esta página para instalar. Indique la dirección de install.html como ruta de instalación inicial en la configuración de la aplicación local, guarde y abra de nuevo la aplicación.',
      portal: 'Bitrix24 rechazó la operación: {why}',
      silent: 'Bitrix24 no responde. Compruebe la red y reintente.',
    },
    found: {
      looking: 'Buscando una instalación anterior…',
      interrupted:
        'Una instalación anterior se interrumpió. Ahora se completará; los pasos terminados no se repiten.',
      tabMissing: 'La aplicación está instalada, pero falta su pestaña. Se agregará de nuevo.',
      moved: 'La aplicación se mudó a otra dirección. La pestaña se abrirá desde la nueva.',
      outdated: 'La pestaña existe, pero sus nombres no están actualizados. Se actualizarán.',
      complete: '«Notas de llamada» está instalada y completa. Puede instalarla de nuevo; nada cambiará.',
    },
    stale: 'Estas direcciones anteriores dejarán de usarse, sus pestañas se eliminarán:',
    start: 'Instalar',
    again: 'Instalar de nuevo',
    installed: '«Notas de llamada» está instalada.',
    afterwards: {
      heading: 'Lo que todos deben saber después',
      steps: [
        'Las páginas de Bitrix24 que están abiertas ahora aún no muestran la pestaña: pida a todos que las recarguen una vez.',
        'En una llamada, la pestaña aparece un momento después de la ficha: Bitrix24 la muestra cuando se cargó la ficha CRM del cliente. La primera llamada después de recargar es la que más tarda. Sin ficha CRM, como en las llamadas entre colegas, no hay pestaña.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 no responde',
      intro:
        'La página se abrió desde {address}. En la configuración de la aplicación local (Recursos para desarrolladores → Integraciones) compárela con la ruta del controlador y la ruta de instalación inicial:',
      causes: [
        'Ambas deben empezar exactamente con esta dirección. Tras una redirección, por ejemplo de http:// a https:// o a «www.», Bitrix24 no reconoce la página: indique la dirección final.',
        'No indique el puerto estándar: quite :443 o :80.',
        'Si ambas son correctas, compruebe la red y reintente.',
      ],
    },
  },
  home: {
    heading: 'Notas sin enviar',
    looking: 'Buscando notas sin enviar…',
    none: 'No hay notas sin enviar. Todo está en el CRM.',
    waiting: { one: '{n} nota aún no está en el CRM', other: '{n} notas aún no están en el CRM' },
    filing: 'La nota se vinculará a: {name}.',
    discard: 'Descartar',
    discardAsk: '¿Descartar esta nota? Esta acción no se puede deshacer.',
    discardStanding: 'Una parte quizás ya esté en el CRM; esa parte se queda allí.',
    discardYes: 'Sí, descartar',
    discardNo: 'No, conservarla',
    discarded: 'La nota se descartó.',
    discardFailed: 'Bitrix24 no responde, así que la nota no se descartó. Reintente.',
  },
  settings: {
    heading: 'Configuración',
    back: 'Volver',
    dealHint:
      'Si la llamada no tiene negociación, la nota se vincula a la negociación abierta más reciente del cliente; si no hay ninguna, al cliente que muestra la ficha de llamada.',
    own: 'Mi configuración',
    everybody: 'Configuración para todos',
    everybodyHint: 'Solo los administradores pueden verla y cambiarla.',
    looking: 'Cargando la configuración…',
    notRead: 'No se pudo cargar la configuración.',
    defaultItem: 'A qué vincular una nota nueva',
    asCard: 'El cliente que muestra la ficha de llamada',
    defaultItemHint:
      'Si la llamada no tiene tal elemento, la nota se vincula al cliente que muestra la ficha de llamada.',
    header: 'Primera línea de una nota en la línea de tiempo',
    headers: { full: 'Llamada, línea, resultado y código', reference: 'Solo el resultado y el código' },
    phrases: 'Frases para todos',
    callPhrases: {
      heading: 'Frases para ciertas llamadas',
      add: 'Agregar frases para ciertas llamadas',
      direction: 'Dirección',
      anyDirection: 'Cualquier dirección',
      line: 'Línea',
      lineHint: 'El nombre de la línea tal como lo muestra la llamada. Vacío: todas las líneas.',
      remove: 'Quitar',
    },
    tags: 'Resultados',
    tagsHint: 'Un resultado por línea, por ejemplo «Contactado» o «Volver a llamar».',
    keepOpen: 'Mantener la ficha abierta tras la llamada',
    keepOpenHint:
      'Mientras esté activado, la ficha no se puede minimizar durante la llamada. Ciérrela con «{closeNow}»: si se cierra de otro modo, Bitrix24 puede cerrar también la ficha de la siguiente llamada.',
    keepOpenOff: 'No',
    keepOpenAsPortal: 'Como para todos',
    save: 'Guardar configuración',
    saving: 'Guardando…',
    saved: 'Configuración guardada.',
    savedWithOthers: 'Guardado. Otra persona también cambió la configuración; ahora vale esta.',
    notSaved: 'Aún no se guardó: revise los campos marcados.',
    refusals: {
      forbidden: 'Solo un administrador puede cambiar esta configuración.',
      offline: 'Sin conexión: la configuración no se guardó. Reintente.',
      signedOut: 'Su sesión de Bitrix24 se cerró: inicie sesión en otra pestaña y reintente.',
      other: 'Bitrix24 no confirmó el cambio. Reintente: guardar dos veces no causa problemas.',
    },
  },
  check: {
    heading: 'Comprobación del portal',
    intro: 'Comprueba que esté todo lo que «Notas de llamada» necesita.',
    start: 'Comprobar ahora',
    running: 'Comprobando…',
    healthy: 'Todo está en orden.',
    problems: { one: '{n} punto requiere atención', other: '{n} puntos requieren atención' },
    silent: 'Bitrix24 no responde. Compruebe la red y reintente.',
    signs: { good: 'En orden', info: 'Para su información', problem: 'Requiere atención' },
    findings: {
      scopes: 'La aplicación tiene todos los permisos que necesita.',
      missingScopes: 'Faltan permisos: {scopes}.',
      noNames: 'Sin el permiso user_brief, los nombres de los colegas no aparecen junto a sus notas.',
      notInstalled: 'La instalación no se terminó: nadie ve la pestaña.',
      placeOffered: 'Este Bitrix24 ofrece pestañas en la ficha de llamada.',
      placeMissing: 'Este Bitrix24 no ofrece pestañas en la ficha de llamada.',
      tab: 'La pestaña está registrada una vez, en {address}.',
      tabUnknown: 'Solo un administrador puede ver dónde está registrada la pestaña.',
      tabMissing: 'La pestaña no está registrada.',
      tabElsewhere: 'La pestaña está registrada en {address}, pero la dirección de esta página es {own}.',
      manyTabs: 'La pestaña está registrada más de una vez: {addresses}.',
      events: 'Los eventos de llamada solo se pueden comprobar en una ficha de llamada.',
      storage: 'Este navegador también conserva las notas en esta computadora.',
      noStorage: 'Este navegador no deja que la aplicación conserve nada en esta computadora.',
      settings: 'Toda la configuración se puede cargar.',
      newerSettings:
        'Una versión más nueva de la aplicación escribió esta configuración: {names}. Aquí valen los valores predeterminados.',
      newerNotes:
        'Una versión más nueva de la aplicación dejó notas que esta versión no puede leer. Quedan como están.',
      version: 'Notas de llamada {version}',
    },
    advice: {
      missingScopes:
        'Agréguelos en la configuración de la aplicación local (Recursos para desarrolladores → Integraciones) y guarde.',
      noNames: 'Si quiere los nombres, agregue user_brief en la configuración de la aplicación local.',
      notInstalled: 'Abra el instalador y termine la instalación.',
      placeMissing: 'Las pestañas necesitan el permiso telephony y telefonía en su plan.',
      tabUnknown: 'Pida a un administrador que haga esta comprobación.',
      tabMissing: 'Abra el instalador: agrega la pestaña.',
      tabElsewhere: 'Si esta página es la correcta, abra el instalador: traslada la pestaña aquí.',
      manyTabs: 'Abra el instalador: deja una sola.',
      events: 'Haga una llamada y abra la pestaña: si muestra al cliente, todo está bien.',
      noStorage:
        'En su lugar, las notas se envían a Bitrix24 con más frecuencia. Para mayor seguridad, permita las cookies de terceros para este sitio en la configuración del navegador.',
      newerSettings: 'Recargue la página. Si el problema persiste, actualice la aplicación.',
      newerNotes: 'Recargue la página. Si el problema persiste, actualice la aplicación.',
    },
    install: 'Abrir el instalador',
  },
} as const satisfies AdminPhrases
