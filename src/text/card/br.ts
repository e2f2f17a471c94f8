// Brazilian Portuguese (`br` at Bitrix24), in the terms of Bitrix24 itself: a deal is a “negócio”.
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'pt-BR',
  direction: 'ltr',
  product: 'Notas de chamada',
  actions: {
    save: 'Salvar',
    closeNow: 'Fechar agora',
    copy: 'Copiar nota',
    copied: 'Copiada',
    copyByHand: 'O navegador não permite copiar aqui. A nota está selecionada: pressione Ctrl+C (⌘C).',
    tryAgain: 'Tentar novamente',
    oneMoreMinute: 'Mais um minuto',
  },
  caller: {
    direction: {
      incoming: 'Chamada recebida',
      outgoing: 'Chamada efetuada',
      callback: 'Retorno de chamada',
    },
    withheld: 'Número oculto',
    unknown: 'Número desconhecido',
    connecting: 'Conectando ao Bitrix24…',
    duration: 'Duração da chamada',
    campaign: 'Campanha de chamadas',
    open: 'Abrir {name} no CRM',
  },
  items: { LEAD: 'Lead', DEAL: 'Negócio', CONTACT: 'Contato', COMPANY: 'Empresa' },
  filing: {
    label: 'Vinculada a: {item}',
    none: 'Ainda não vinculada',
    choose: 'Escolha a que vincular a nota',
    foundByNumber: 'Encontrados pelo telefone',
    foundNames: 'Encontrados pelo telefone: {names}',
    looking: 'Procurando no CRM…',
    nothingFound: 'Este número não está no CRM.',
    failed: 'Não foi possível pesquisar no CRM. Tente novamente.',
    pick: 'Escolher no CRM…',
  },
  earlier: {
    heading: 'Notas anteriores',
    you: 'Você',
    colleague: 'Colega',
    all: { one: '{n} nota', other: '{n} notas' },
  },
  context: {
    deals: 'Negócios abertos',
    todo: 'Próxima tarefa',
    search: 'Buscar nas notas anteriores',
    createContact: 'Criar contato…',
    createLead: 'Criar lead…',
    created: 'Novo no CRM. Vincular a nota a:',
  },
  editor: {
    label: 'Nota',
    placeholder: 'Escreva o que importa nesta chamada',
    left: { one: '{n} caractere restante', other: '{n} caracteres restantes' },
    refused: {
      one: 'Não adicionado: uma nota pode ter no máximo {n} caractere.',
      other: 'Não adicionado: uma nota pode ter no máximo {n} caracteres.',
    },
  },
  tools: {
    label: 'Ferramentas',
    phrases: 'Frases',
    tags: 'Resultado',
    stamp: 'Horário',
    menu: 'Menu',
  },
  outcome: {
    chosen: 'Resultado: {outcome}',
    remove: 'Remover resultado',
    filter: 'Mostrar notas com este resultado',
  },
  phraseMenu: {
    none: 'Ainda não há frases. Adicione as suas no menu.',
    noTags: 'Ainda não há resultados. Um administrador os adiciona em “Call Notes”, no menu esquerdo.',
    noMatch: 'Nenhum resultado',
  },
  mention: { heading: 'Mencionar um colega', pick: 'Escolher um colega…' },
  followUp: {
    action: 'Retorno',
    inAnHour: 'Daqui a uma hora',
    dateAndTime: 'Data e hora',
    plan: 'Agendar',
    past: 'Escolha um horário no futuro.',
    text: 'O que fazer',
    responsible: 'Pessoa responsável',
    title: 'Retornar a ligação: {name}',
    undoable: 'Retorno: {time}',
    sending: 'Agendando o retorno: {time}…',
    planned: 'Retorno agendado: {time}',
    refused: 'O Bitrix24 recusou o retorno. {why}',
    undo: 'Desfazer',
    needsClient: 'Retorno: {time}. Será agendado quando a nota tiver um cliente.',
  },
  menu: {
    theme: 'Tema',
    themes: { light: 'Claro', dark: 'Escuro', system: 'Padrão do sistema' },
    ownPhrases: 'Minhas frases',
    ownPhrasesHint:
      'Uma frase por linha; uma linha que começa com espaço continua a anterior. {client}, {operator} e {date} são preenchidos. Para usar uma delas, digite / na nota.',
    saved: 'Salvo',
    notSaved: 'O Bitrix24 não salvou a alteração. Tente novamente.',
    close: 'Fechar',
    errors: {
      long: 'A linha {line} é longa demais: no máximo {most} caracteres.',
      many: 'Linhas demais: {n}. O limite é {most}.',
    },
  },
  shortcuts: {
    heading: 'Atalhos de teclado',
    hint: 'Na nota, digite / # @ ou > no início de uma palavra. Com esta lista aberta, pressione uma letra.',
  },
  status: {
    saving: 'Salvando…',
    safeHere: 'Rascunho salvo',
    unsaved: 'Ainda não salva',
    saved: 'Salva às {time}',
    waitingForNetwork: 'Sem conexão. A nota está segura e será enviada quando a conexão voltar.',
    waitingForPortal:
      'O Bitrix24 não pode aceitar a nota agora. Ela está segura; próxima tentativa às {time}.',
    checking: 'Rascunho salvo. Verificando se a nota chegou ao Bitrix24…',
    unfiled: 'Rascunho salvo. A nota será vinculada quando esta chamada tiver um cliente no CRM.',
    notSafe: {
      offline: 'Não foi salva em lugar nenhum: sem conexão. Tentando de novo…',
      silent: 'Não foi salva em lugar nenhum: o Bitrix24 não está respondendo. Tentando de novo…',
      busy: 'Não foi salva em lugar nenhum: o Bitrix24 está com solicitações demais. Tentando de novo…',
      signedOut:
        'Não foi salva em lugar nenhum: você saiu do Bitrix24. Entre novamente em outra aba. Tentando de novo…',
      noClient:
        'Não foi salva em lugar nenhum: esta chamada ainda não tem um cliente no CRM. Escolha a que vincular a nota.',
      refused: 'Não foi salva em lugar nenhum: o Bitrix24 recusou a nota. Copie-a.',
    },
  },
  needs: {
    offline: 'Não foi possível enviar a nota. Ela está segura.',
    busy: 'O Bitrix24 está ocupado. A nota está segura.',
    signedOut: 'Você saiu do Bitrix24. A nota está segura: entre novamente em outra aba e tente de novo.',
    forbidden:
      'Você não tem permissão para editar este elemento do CRM. A nota está segura: peça acesso ao administrador.',
    gone: 'Este elemento do CRM não existe mais. A nota está segura.',
    rejected: 'O Bitrix24 recusou a nota. Ela está segura. {why}',
    unknownOutcome: 'O Bitrix24 não confirmou que a nota chegou. Ela está segura.',
    unsettled:
      'Há entradas mais recentes demais na linha do tempo para verificar se a nota chegou. Ela está segura: se não estiver lá, adicione-a manualmente.',
  },
  notices: {
    storedDifferently: 'O Bitrix24 salvou este texto de outra forma.',
    showStored: 'Mostrar',
    storedHeading: 'Texto salvo no Bitrix24',
    closed: 'Uma versão anterior da nota pode ter ficado onde você não tem mais acesso: {items}.',
  },
  connection: {
    silent: 'O Bitrix24 não está respondendo. Você pode continuar escrevendo.',
    retry: 'Reconectar',
  },
  wrapUp: {
    callOver: 'A chamada terminou.',
    closesIn: 'Fecha em {time}',
    whileTyping: 'O cartão fecha quando você para de digitar.',
    whileUnsaved: 'O cartão fica aberto até a nota ser salva.',
  },
  trial: {
    running:
      'Chamada de teste: nada dela fica guardado. Ela verifica o Bitrix24 e termina sozinha. Você pode escrever enquanto isso.',
    over: 'A chamada de teste terminou: feche este cartão de chamada. O relatório está na página “Notas de chamada”.',
  },
  recovered: {
    folded: {
      one: '{n} nota de uma chamada anterior aguarda envio',
      other: '{n} notas de chamadas anteriores aguardam envio',
    },
    arrived: {
      one: '{n} nota de uma chamada anterior já está salva',
      other: '{n} notas de chamadas anteriores já estão salvas',
    },
    unknownNumber: 'Sem número',
  },
  recent: {
    heading: 'Notas de hoje',
    previous: 'Nota da chamada anterior',
    reading: 'Carregando as notas de hoje…',
    none: 'Não há outras notas hoje.',
    failed: 'Não foi possível carregar as notas. Tente novamente.',
    elsewhere: 'Esta nota está aberta em outra aba. Feche-a lá primeiro.',
    file: 'Vincular a…',
  },
} as const satisfies Phrases
