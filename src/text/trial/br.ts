// Brazilian Portuguese (`br` at Bitrix24), for those who make a trial call, in the terms of Bitrix24 itself.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Chamada de teste',
  intro:
    'Uma chamada para você mesmo abre o cartão de chamada real, que verifica sozinho o que os operadores precisam. Leva um ou dois minutos; a chamada e tudo o que foi escrito são removidos depois.',
  withClient: 'Cliente: {name}. Uma nota será escrita na linha do tempo e depois removida.',
  withoutClient: 'Sem cliente, tudo é verificado, menos a nota na linha do tempo.',
  noClient: 'Sem cliente',
  notForDeals: 'Uma chamada de teste precisa de um contato, uma empresa ou um lead.',
  start: 'Testar com uma chamada',
  stages: {
    starting: 'A chamada está sendo iniciada',
    opening: 'O cartão de chamada está abrindo',
    checking: 'O cartão está verificando; você pode escrever nele',
    ending: 'A chamada termina e o cartão se fecha',
    cleaning: 'Tudo o que restou do teste está sendo removido',
  },
  cancel: 'Cancelar',
  made: 'Chamada de teste: {time}',
  interrupted: 'A chamada de teste foi interrompida: {time}.',
  removing: 'Removendo o que restou dela…',
  remove: 'Remover o que restou',
  reloadFirst:
    'Antes de uma chamada de teste, recarregue esta página do Bitrix24: ela ainda não tem a nova aba. Depois abra “Call Notes” no menu esquerdo.',
  healthy: 'Tudo o que foi verificado funciona.',
  oddities: {
    one: '{n} item funciona de modo diferente do normal',
    other: '{n} itens funcionam de modo diferente do normal',
  },
  calm: { one: '{n} verificação em ordem', other: '{n} verificações em ordem' },
  unchecked: 'Não verificado',
  copy: 'Copiar relatório',
  copyByHand: 'O navegador não permite copiar aqui. O relatório está selecionado: pressione Ctrl+C (⌘C).',
  asText: 'O que é copiado',
  dismiss: 'Ocultar',
  findings: {
    callRegistered: 'O Bitrix24 iniciou a chamada de teste.',
    cardOpened: 'O cartão de chamada abriu com a aba “Notas de chamada”.',
    handshakeDone: 'O Bitrix24 conectou-se rapidamente à aba.',
    initDataUsual: 'A aba recebeu os dados da chamada na forma esperada.',
    initDataEscaped: 'O Bitrix24 codifica os dados da chamada; “Notas de chamada” os decodifica.',
    statusUsual: 'O cartão responde a perguntas sobre a chamada.',
    eventsOffered: 'O cartão informa à aba o que acontece na chamada.',
    eventsRepeated: 'O cartão lista os eventos duas vezes, o que não atrapalha.',
    noteWritten: 'Uma nota foi escrita na linha do tempo, alterada e removida.',
    textKept: 'O texto da nota foi salvo exatamente como foi enviado.',
    activityNoteOffered: 'As notas também poderiam ser anexadas à atividade da chamada.',
    optionsKept: 'O Bitrix24 guarda os rascunhos do operador.',
    storageGranted: 'Este navegador guarda os rascunhos neste computador.',
    refusalsReadable: 'Quando o Bitrix24 recusa uma solicitação, “Notas de chamada” sabe o motivo.',
    holdHonoured: 'O cartão fica aberto depois da chamada quando isso é pedido.',
    closeAnnounced: 'O cartão avisa que está prestes a fechar.',
    closeReleased: 'O cartão se fecha assim que pode.',
    lastRequestArrived: 'O que é enviado enquanto o cartão se fecha chega.',
    deferredArrived: 'O que o navegador envia depois que o cartão se fecha chega.',
    cleanedUp: 'Tudo o que restou da chamada de teste foi removido.',
  },
  worries: {
    callRefused: ['O Bitrix24 não iniciou a chamada de teste.', 'Isso não diz nada sobre as chamadas reais.'],
    callUnmarked: [
      'O Bitrix24 não guarda dados para você, por isso o teste foi interrompido.',
      'Os rascunhos dos operadores ficariam só nos navegadores deles. Tente novamente mais tarde.',
    ],
    cardOpenedLate: [
      'O cartão de chamada demorou a abrir.',
      'Antes disso os operadores não podem escrever. Verifique a rede e os outros aplicativos no cartão de chamada.',
    ],
    cardNotOpened: ['O cartão de chamada com a aba não abriu.', 'Motivos possíveis:'],
    cardGone: [
      'O cartão foi fechado ou recarregado antes do fim das verificações.',
      'Tente novamente e deixe o cartão aberto até que ele se feche sozinho.',
    ],
    handshakeSlow: [
      'O Bitrix24 demorou a se conectar à aba.',
      'Os operadores podem escrever na hora; o nome do cliente e as notas anteriores aparecem depois.',
    ],
    initDataUnusual: [
      'A aba recebeu os dados da chamada de forma inesperada.',
      'No início, o cliente ou o número podem faltar. Envie o relatório aos desenvolvedores.',
    ],
    statusUnusual: [
      'O cartão descreve a chamada de forma inesperada.',
      'Na aba, o cliente ou o número podem faltar. Envie o relatório aos desenvolvedores.',
    ],
    statusSilent: [
      'O cartão não responde a perguntas sobre a chamada.',
      'Se o cliente mudar durante a chamada, os operadores devem verificar a que a nota está vinculada.',
    ],
    eventsMissing: [
      'O cartão não informa tudo o que acontece na chamada.',
      'A aba pode não perceber que a chamada termina ou que o cliente muda. As notas são salvas mesmo assim.',
    ],
    eventsUnknown: [
      'O cartão não diz o que informa à aba.',
      'Verifique em uma chamada real se a aba percebe o fim dela.',
    ],
    noteSkipped: [
      'Nenhuma nota foi escrita, porque nenhum cliente foi escolhido.',
      'Para verificar isso também, escolha um cliente e tente novamente.',
    ],
    noteNotWritten: [
      'Não foi possível escrever a nota na linha do tempo.',
      'As notas dos operadores ficariam em espera e não chegariam ao CRM.',
    ],
    noteNotChanged: [
      'Não foi possível alterar a nota.',
      'O que os operadores acrescentam durante a chamada não chegaria ao CRM.',
    ],
    noteNotRemoved: [
      'Não foi possível remover a nota.',
      'Exclua-a na linha do tempo do cliente. Uma nota que um operador move para outro cliente também ficaria no lugar antigo.',
    ],
    textUnread: [
      'Não foi possível ler como a nota foi salva.',
      'Não se sabe se o Bitrix24 altera o texto das notas. Tente novamente.',
    ],
    textChanged: [
      'O Bitrix24 salva parte do texto de modo diferente do digitado.',
      'O operador é avisado quando isso acontece com a nota dele. Em um Bitrix24 on-premise, a causa pode ser o filtro proativo. Afeta:',
    ],
    activityNoteMissing: [
      'As notas não podem ser anexadas à atividade da chamada.',
      'Nada muda para os operadores: as notas são escritas na linha do tempo.',
    ],
    activityNoteUnknown: [
      'Não foi possível verificar se as notas podem ser anexadas à atividade da chamada.',
      'Nada muda para os operadores: as notas são escritas na linha do tempo.',
    ],
    optionsChanged: [
      'O Bitrix24 guarda os rascunhos de forma alterada.',
      'Um rascunho continuado em outro computador pode conter texto alterado. Afeta:',
    ],
    optionsRefused: [
      'O Bitrix24 não guarda os rascunhos do operador.',
      'O que ainda não está no CRM fica guardado só no navegador do operador.',
    ],
    storageRefused: [
      'Este navegador não deixa o aplicativo guardar rascunhos neste computador.',
      'Em compensação, as notas são enviadas ao Bitrix24 com mais frequência. Para mais segurança, permita cookies de terceiros para este site nas configurações do navegador.',
    ],
    refusalsUnreadable: [
      'Quando o Bitrix24 recusa uma solicitação, “Notas de chamada” não sabe o motivo.',
      'Em momentos de muito uso, as notas podem chegar mais tarde, e o cartão só pode dizer que o Bitrix24 não está respondendo.',
    ],
    holdSilent: [
      'O cartão não responde ao pedido de ficar aberto.',
      'Ele pode se fechar enquanto o operador ainda escreve; o que foi escrito é enviado no fechamento.',
    ],
    holdIgnored: [
      'O cartão se fechou, embora devesse ficar aberto.',
      'Os operadores não conseguem terminar uma frase depois da chamada; o que escreveram é enviado no fechamento.',
    ],
    holdUntried: [
      'Não foi possível testar o fim da chamada.',
      'Não se sabe se o cartão fica aberto quando isso é pedido. Tente novamente.',
    ],
    closeNotAnnounced: [
      'O cartão não avisa que está prestes a fechar.',
      'A aba pode não mostrar que a chamada terminou. As notas são salvas mesmo assim.',
    ],
    closeNotReleased: [
      'O cartão fica aberto depois da chamada.',
      'Os cartões de chamada antigos são assim: se foi mantido aberto, o próprio operador precisa fechá-lo.',
    ],
    desktopWindow: [
      'O cartão apareceu em uma janela do aplicativo para desktop.',
      'Essa janela não avisa que vai fechar nem se fecha sozinha: o operador precisa fechá-la.',
    ],
    lastRequestLost: [
      'O que foi enviado enquanto o cartão se fechava não chegou.',
      'As últimas palavras de uma nota podem chegar ao CRM só com o próximo cartão de chamada do operador.',
    ],
    deferredLost: [
      'O que o navegador deveria enviar depois de fechado o cartão não chegou.',
      'Após uma falha, as últimas palavras vêm dos rascunhos no navegador, se ele os guardar.',
    ],
    deferredMissing: [
      'Este navegador não consegue enviar nada depois que o cartão se fecha.',
      'Muitos navegadores são assim. Após uma falha, as últimas palavras vêm dos rascunhos no navegador, se ele os guardar.',
    ],
    lastWordsUnclear: [
      'Não está claro se tudo o que é enviado no fim chega.',
      'Uma parte chegou, a outra o Bitrix24 pode ter perdido. As notas são enviadas de novo com o próximo cartão de chamada. Tente novamente.',
    ],
    leftBehind: [
      'Não foi possível remover tudo o que restou da chamada de teste.',
      'A remoção pode ser repetida aqui a qualquer momento. Ainda resta:',
    ],
  },
  notOpened: {
    pageTooOld: 'Esta página do Bitrix24 foi carregada antes de a aba ser adicionada: recarregue-a.',
    otherTab: 'O cartão está aberto, mas mostra outra aba: clique em “Notas de chamada” nele.',
    otherCard: 'Outro cartão de chamada está aberto: feche-o.',
    otherCall: 'Você está em uma chamada: espere até que ela termine.',
    desktopApp: 'O aplicativo do Bitrix24 para desktop está aberto: feche-o.',
    noTab: 'A aba não está registrada: abra o instalador.',
  },
  refusals: {
    scope:
      'Falta uma permissão ao aplicativo: adicione-a nas configurações do aplicativo local (Recursos para desenvolvedores → Integrações) e salve.',
    forbidden: 'Você não tem essa permissão no Bitrix24.',
    busy: 'O Bitrix24 estava recebendo solicitações demais. Tente novamente em um minuto.',
    rejected: 'O Bitrix24 recusou a solicitação.',
    gone: 'O cliente ou a nota não existe mais.',
    unchanged: 'O Bitrix24 confirmou a alteração, mas o texto antigo continua lá.',
  },
  leftovers: {
    card: 'o cartão de chamada: feche-o você mesmo',
    note: 'a nota de teste na linha do tempo do cliente',
    options: 'um registro inofensivo nos dados do aplicativo',
  },
  samples: {
    sql: 'palavras que parecem um comando de banco de dados',
    path: 'caminhos com dois pontos',
    bbcode: 'palavras entre colchetes',
    joiner: 'caracteres invisíveis',
    html: 'sinais de menor e maior, aspas e “&”',
    letters: 'letras de outros alfabetos',
    emoji: 'os emojis',
    end: 'o fim do texto',
    lines: 'quebras de linha',
  },
} as const satisfies TrialPhrases
