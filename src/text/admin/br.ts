// Brazilian Portuguese (`br` at Bitrix24), for those who install, in the terms of Bitrix24 itself.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Notas de chamada para o Bitrix24',
    what: 'Uma aba no cartão de chamada para fazer notas durante a conversa. As notas aparecem na linha do tempo do cliente.',
    opened:
      'Você abriu esta página fora do Bitrix24. Ela funciona dentro do Bitrix24, onde um administrador a instala uma vez.',
    how: 'Como instalar',
    steps: [
      'No Bitrix24, abra “Recursos para desenvolvedores → Outros → Aplicativo local”.',
      'Carregue o arquivo compactado do aplicativo, ou informe o endereço desta página como caminho do manipulador e o endereço de install.html em “Caminho de instalação”.',
      'Conceda as permissões listadas abaixo e salve.',
      'Abra o aplicativo e siga a instalação. Depois, peça a todos que recarreguem o Bitrix24 uma vez.',
    ],
    scopes: {
      placement: 'a aba no cartão de chamada',
      telephony: 'a própria chamada',
      crm: 'o cliente e as notas',
      user_brief: 'os nomes dos seus colegas',
    },
  },
  install: {
    heading: 'Instalar “Notas de chamada”',
    intro:
      'A aba “Notas de chamada” será adicionada ao cartão de chamada de todos os usuários deste Bitrix24. Nada mais é alterado. O que será feito:',
    steps: {
      administrator: 'Verificar se você é administrador',
      scopes: 'Verificar as permissões do aplicativo',
      address: 'Verificar o endereço do aplicativo',
      register: 'Adicionar a aba ao cartão de chamada',
      finish: 'Concluir a instalação',
    },
    states: { waiting: 'não iniciado', running: 'em andamento', done: 'pronto', failed: 'falhou' },
    results: {
      address: 'A aba será aberta a partir de {address}',
      withoutNames:
        'Falta a permissão opcional user_brief: os nomes dos colegas não serão mostrados ao lado das notas anteriores.',
      added: 'A aba foi adicionada.',
      renewed: 'A aba já existia; seus nomes nos idiomas do Bitrix24 foram atualizados.',
      kept: 'A aba já existia; nada precisou ser alterado.',
      finished: 'O Bitrix24 confirma que o aplicativo está instalado.',
      finishedBefore: 'O aplicativo já estava instalado.',
    },
    removed: {
      one: '{n} aba de um endereço anterior foi removida.',
      other: '{n} abas de endereços anteriores foram removidas.',
    },
    refusals: {
      notAdministrator:
        'Só um administrador deste Bitrix24 pode instalar o aplicativo. Peça a ele que abra esta página.',
      missingScopes:
        'Faltam permissões: {scopes}. Adicione-as nas configurações do aplicativo local (Recursos para desenvolvedores → Integrações), salve e tente novamente.',
      addressWithoutDot:
        'O Bitrix24 só aceita um endereço com um ponto no nome do host; “localhost” é recusado. Altere o caminho do manipulador nas configurações do aplicativo local, por exemplo para um nome de domínio completo ou 127.0.0.1.',
      insecure:
        'O caminho do manipulador deve começar com https://, como este Bitrix24. Altere-o nas configurações do aplicativo local.',
      pageRedirects:
        'A página {address} redireciona para outro endereço, onde o Bitrix24 a ignoraria. Informe o endereço final como caminho do manipulador nas configurações do aplicativo local.',
      pageMissing:
        'Não é possível abrir a página {address}. Ela precisa estar na mesma pasta que install.html: copie todos os arquivos do aplicativo para o servidor ou carregue novamente o arquivo compactado inteiro.',
      notOpenedAsInstaller:
        'A aba está pronta, mas o Bitrix24 a oculta até o fim da instalação e não abriu esta página para a instalação. Informe o endereço de install.html em “Caminho de instalação” nas configurações do aplicativo local, salve e abra o aplicativo de novo.',
      portal: 'O Bitrix24 recusou a solicitação: {why}',
      silent: 'O Bitrix24 não responde. Verifique a rede e tente novamente.',
    },
    found: {
      looking: 'Procurando uma instalação anterior…',
      interrupted:
        'Uma instalação anterior foi interrompida. Ela será concluída agora; as etapas concluídas não se repetem.',
      tabMissing: 'O aplicativo está instalado, mas falta a aba. Ela será adicionada de novo.',
      moved: 'O aplicativo mudou de endereço. A aba será aberta a partir do novo.',
      outdated: 'A aba existe, mas seus nomes estão desatualizados. Eles serão atualizados.',
      complete: '“Notas de chamada” está instalado e completo. Você pode instalar de novo; nada mudará.',
    },
    stale: 'Estes endereços anteriores não serão mais usados, suas abas serão removidas:',
    start: 'Instalar',
    again: 'Instalar de novo',
    installed: '“Notas de chamada” está instalado.',
    afterwards: {
      heading: 'O que todos devem saber depois',
      steps: [
        'As páginas do Bitrix24 abertas agora ainda não mostram a aba: peça a todos que as recarreguem uma vez.',
        'Em uma chamada, a aba aparece um instante depois do cartão: o Bitrix24 a mostra quando o cartão do CRM do cliente é carregado. A primeira chamada depois de recarregar é a mais demorada. Sem cartão do CRM, como em chamadas entre colegas, não há aba.',
      ],
    },
    unreached: {
      heading: 'O Bitrix24 não está respondendo',
      intro:
        'A página foi aberta a partir de {address}. Nas configurações do aplicativo local (Recursos para desenvolvedores → Integrações), compare este endereço com o caminho do manipulador e com “Caminho de instalação”:',
      causes: [
        'Os dois devem começar exatamente com este endereço. Depois de um redirecionamento, por exemplo de http:// para https:// ou para “www.”, o Bitrix24 ignora a página: informe o endereço final.',
        'Não informe a porta padrão: remova :443 ou :80.',
        'Se os dois estiverem certos, verifique a rede e tente novamente.',
      ],
    },
  },
  home: {
    heading: 'Notas não enviadas',
    looking: 'Procurando notas não enviadas…',
    none: 'Nenhuma nota por enviar. Tudo está no CRM.',
    waiting: { one: '{n} nota ainda não está no CRM', other: '{n} notas ainda não estão no CRM' },
    filing: 'A nota será vinculada a: {name}.',
    discard: 'Descartar',
    discardAsk: 'Descartar esta nota? Esta ação não pode ser desfeita.',
    discardStanding: 'Uma parte talvez já esteja no CRM; essa parte fica lá.',
    discardYes: 'Sim, descartar',
    discardNo: 'Não, manter',
    discarded: 'A nota foi descartada.',
    discardFailed: 'O Bitrix24 não está respondendo, por isso a nota não foi descartada. Tente novamente.',
  },
  settings: {
    heading: 'Configurações',
    back: 'Voltar',
    dealHint:
      'Se a chamada não tiver um negócio, a nota será vinculada ao negócio aberto mais recente do cliente; se não houver nenhum, ao cliente mostrado no cartão de chamada.',
    own: 'Minhas configurações',
    everybody: 'Configurações para todos',
    everybodyHint: 'Só os administradores podem vê-las e alterá-las.',
    looking: 'Carregando as configurações…',
    notRead: 'Não foi possível carregar as configurações.',
    defaultItem: 'A que vincular uma nota nova',
    asCard: 'O cliente mostrado no cartão de chamada',
    defaultItemHint:
      'Se a chamada não tiver um elemento desses, a nota será vinculada ao cliente mostrado no cartão de chamada.',
    header: 'Primeira linha de uma nota na linha do tempo',
    headers: { full: 'Chamada, linha, resultado e código', reference: 'Só o resultado e o código' },
    phrases: 'Frases para todos',
    callPhrases: {
      heading: 'Frases para certas chamadas',
      add: 'Adicionar frases para certas chamadas',
      direction: 'Direção',
      anyDirection: 'Qualquer direção',
      line: 'Linha',
      lineHint: 'O nome da linha como a chamada o mostra. Vazio: todas as linhas.',
      remove: 'Remover',
    },
    tags: 'Resultados',
    tagsHint: 'Um resultado por linha, por exemplo “Contatado” ou “Ligar de novo”.',
    keepOpen: 'Manter o cartão aberto depois da chamada',
    keepOpenHint:
      'Com isso ativo, o cartão não pode ser minimizado durante a chamada. Feche-o com “{closeNow}”: se for fechado de outra forma, o Bitrix24 pode fechar também o cartão da próxima chamada.',
    keepOpenOff: 'Não',
    keepOpenAsPortal: 'Como definido para todos',
    save: 'Salvar configurações',
    saving: 'Salvando…',
    saved: 'Configurações salvas.',
    savedWithOthers: 'Salvo. Outra pessoa também alterou as configurações; agora valem estas.',
    notSaved: 'Ainda não foi salvo: verifique os campos marcados.',
    refusals: {
      forbidden: 'Só um administrador pode alterar estas configurações.',
      offline: 'Sem conexão: as configurações não foram salvas. Tente novamente.',
      signedOut: 'Você saiu do Bitrix24: entre novamente em outra aba e tente de novo.',
      other: 'O Bitrix24 não confirmou a alteração. Tente novamente: salvar duas vezes não causa problema.',
    },
  },
  check: {
    heading: 'Verificação do portal',
    intro: 'Verifica se está tudo pronto para “Notas de chamada”.',
    start: 'Verificar agora',
    running: 'Verificando…',
    healthy: 'Está tudo em ordem.',
    problems: { one: '{n} ponto requer atenção', other: '{n} pontos requerem atenção' },
    silent: 'O Bitrix24 não responde. Verifique a rede e tente novamente.',
    signs: { good: 'Em ordem', info: 'Bom saber', problem: 'Requer atenção' },
    findings: {
      scopes: 'O aplicativo tem todas as permissões de que precisa.',
      missingScopes: 'Faltam permissões: {scopes}.',
      noNames: 'Sem a permissão user_brief, os nomes dos colegas não aparecem ao lado de suas notas.',
      notInstalled: 'A instalação não foi concluída: ninguém vê a aba.',
      placeOffered: 'Este Bitrix24 oferece abas no cartão de chamada.',
      placeMissing: 'Este Bitrix24 não oferece abas no cartão de chamada.',
      tab: 'A aba está registrada uma vez, em {address}.',
      tabUnknown: 'Só um administrador pode ver onde a aba está registrada.',
      tabMissing: 'A aba não está registrada.',
      tabElsewhere: 'A aba está registrada em {address}, mas o endereço desta página é {own}.',
      manyTabs: 'A aba está registrada mais de uma vez: {addresses}.',
      events: 'Os eventos de chamada só podem ser verificados em um cartão de chamada.',
      storage: 'Este navegador também guarda as notas neste computador.',
      noStorage: 'Este navegador não deixa o aplicativo guardar nada neste computador.',
      settings: 'Todas as configurações podem ser carregadas.',
      newerSettings:
        'Uma versão mais recente do aplicativo gravou estas configurações: {names}. Aqui valem os valores padrão.',
      newerNotes:
        'Uma versão mais recente do aplicativo deixou notas que esta versão não consegue ler. Elas ficam como estão.',
      version: 'Notas de chamada {version}',
    },
    advice: {
      missingScopes:
        'Adicione-as nas configurações do aplicativo local (Recursos para desenvolvedores → Integrações) e salve.',
      noNames: 'Se quiser os nomes, adicione user_brief nas configurações do aplicativo local.',
      notInstalled: 'Abra o instalador e conclua a instalação.',
      placeMissing: 'As abas precisam da permissão telephony e de telefonia no seu plano.',
      tabUnknown: 'Peça a um administrador que faça esta verificação.',
      tabMissing: 'Abra o instalador: ele adiciona a aba.',
      tabElsewhere: 'Se esta página for a certa, abra o instalador: ele traz a aba para cá.',
      manyTabs: 'Abra o instalador: ele deixa só uma.',
      events: 'Faça uma chamada e abra a aba: se ela mostrar o cliente, está tudo bem.',
      noStorage:
        'Em compensação, as notas são enviadas ao Bitrix24 com mais frequência. Para mais segurança, permita cookies de terceiros para este site nas configurações do navegador.',
      newerSettings: 'Recarregue a página. Se o problema persistir, atualize o aplicativo.',
      newerNotes: 'Recarregue a página. Se o problema persistir, atualize o aplicativo.',
    },
    install: 'Abrir o instalador',
  },
} as const satisfies AdminPhrases
