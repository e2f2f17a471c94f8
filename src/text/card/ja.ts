// Japanese, in the terms of Bitrix24 itself.
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'ja',
  direction: 'ltr',
  product: '通話メモ',
  actions: {
    save: '保存',
    closeNow: '今すぐ閉じる',
    copy: 'メモをコピー',
    copied: 'コピーしました',
    copyByHand:
      'このブラウザではここでコピーできません。メモを選択してあります。Ctrl+C（⌘C）を押してください。',
    tryAgain: '再試行',
    oneMoreMinute: 'あと1分',
  },
  caller: {
    direction: { incoming: '着信', outgoing: '発信', callback: 'コールバック' },
    withheld: '番号非通知',
    unknown: '不明な番号',
    connecting: 'Bitrix24に接続中…',
    duration: '通話時間',
    campaign: 'コールキャンペーン',
    open: '{name}をCRMで開く',
  },
  items: { LEAD: 'リード', DEAL: 'ディール', CONTACT: '連絡先', COMPANY: '会社' },
  filing: {
    label: '紐付け先：{item}',
    none: '紐付け先未定',
    choose: 'メモの紐付け先を選択',
    foundByNumber: '電話番号で見つかりました',
    foundNames: '電話番号で見つかりました：{names}',
    looking: 'CRMを検索中…',
    nothingFound: 'この番号はCRMにありません。',
    failed: 'CRMを検索できませんでした。もう一度お試しください。',
    pick: 'CRMから選択…',
  },
  earlier: {
    heading: '以前のメモ',
    you: '自分',
    colleague: '同僚',
    all: { other: 'メモ{n}件' },
  },
  context: {
    deals: '進行中のディール',
    todo: '次のタスク',
    search: '以前のメモを検索',
    createContact: '連絡先を作成…',
    createLead: 'リードを作成…',
    created: 'CRMに新しい項目があります。メモの紐付け先：',
  },
  editor: {
    label: 'メモ',
    placeholder: 'この通話の要点を入力',
    left: { other: '残り{n}文字' },
    refused: { other: '追加できません。メモは{n}文字までです。' },
  },
  tools: {
    label: 'ツール',
    phrases: '定型文',
    tags: '通話結果',
    stamp: 'タイムスタンプ',
    menu: 'メニュー',
  },
  outcome: {
    chosen: '通話結果：{outcome}',
    remove: '通話結果を削除',
    filter: 'この通話結果のメモを表示',
  },
  phraseMenu: {
    none: '定型文はまだありません。メニューから追加できます。',
    noTags: '通話結果の選択肢はまだありません。管理者が左メニューの「Call Notes」で追加します。',
    noMatch: '見つかりません',
  },
  mention: { heading: '同僚をメンション', pick: '同僚を選択…' },
  followUp: {
    action: 'フォローアップ',
    inAnHour: '1時間後',
    dateAndTime: '日時',
    plan: '予定に追加',
    past: '今より後の日時を選択してください。',
    text: '内容',
    responsible: '担当者',
    title: '折り返し電話：{name}',
    undoable: 'フォローアップ：{time}',
    sending: 'フォローアップを予定に追加中：{time}…',
    planned: 'フォローアップを予定しました：{time}',
    refused: 'Bitrix24がフォローアップを拒否しました。{why}',
    undo: '元に戻す',
    needsClient: 'フォローアップ：{time}。メモの顧客が決まると予定に追加されます。',
  },
  menu: {
    theme: 'テーマ',
    themes: { light: 'ライト', dark: 'ダーク', system: 'システムに合わせる' },
    ownPhrases: 'マイ定型文',
    ownPhrasesHint:
      '1行に1つ入力します。空白で始まる行は上の行の続きになります。{client}、{operator}、{date} には値が入ります。メモ欄で / を入力すると挿入できます。',
    saved: '保存しました',
    notSaved: 'Bitrix24が変更を保存しませんでした。もう一度お試しください。',
    close: '閉じる',
    errors: {
      long: '{line}行目が長すぎます。{most}文字までです。',
      many: '行が多すぎます：{n}行。上限は{most}行です。',
    },
  },
  shortcuts: {
    heading: 'キーボードショートカット',
    hint: 'メモの語頭で / # @ > を入力します。この一覧が開いている間は、文字キーで選べます。',
  },
  status: {
    saving: '保存中…',
    safeHere: '一時保存済み',
    unsaved: '未保存',
    saved: '{time} に保存',
    waitingForNetwork: '接続がありません。メモは失われず、接続が戻ると送信されます。',
    waitingForPortal: 'Bitrix24は現在メモを受け付けられません。メモは失われません。次の試行：{time}',
    checking: '一時保存済み。メモがBitrix24に届いたか確認中…',
    unfiled: '一時保存済み。この通話の顧客がCRMで決まると、メモが紐付けられます。',
    notSafe: {
      offline: 'どこにも保存されていません：接続がありません。再試行しています…',
      silent: 'どこにも保存されていません：Bitrix24が応答しません。再試行しています…',
      busy: 'どこにも保存されていません：Bitrix24へのリクエストが多すぎます。再試行しています…',
      signedOut:
        'どこにも保存されていません：Bitrix24からログアウトしています。別のタブでログインしてください。再試行しています…',
      noClient:
        'どこにも保存されていません：この通話の顧客がCRMにまだいません。メモの紐付け先を選択してください。',
      refused: 'どこにも保存されていません：Bitrix24がメモを拒否しました。メモをコピーしてください。',
    },
  },
  needs: {
    offline: 'メモを送信できませんでした。メモは失われません。',
    busy: 'Bitrix24が混み合っています。メモは失われません。',
    signedOut:
      'Bitrix24からログアウトしています。メモは失われません。別のタブでログインしてから再試行してください。',
    forbidden:
      'このCRMアイテムを編集する権限がありません。メモは失われません。管理者に権限を依頼してください。',
    gone: 'このCRMアイテムはもう存在しません。メモは失われません。',
    rejected: 'Bitrix24がメモを拒否しました。メモは失われません。{why}',
    unknownOutcome: 'メモがBitrix24に届いたか確認できませんでした。メモは失われません。',
    unsettled:
      'タイムラインに新しい記録が多すぎるため、メモが届いたか確認できません。メモは失われません。タイムラインになければ、手動で追加してください。',
  },
  notices: {
    storedDifferently: 'Bitrix24に保存された文章は入力内容と異なります。',
    showStored: '表示',
    storedHeading: 'Bitrix24に保存された文章',
    closed: 'アクセス権のなくなった場所に、以前のメモが残っている可能性があります：{items}',
  },
  connection: {
    silent: 'Bitrix24が応答しません。入力は続けられます。',
    retry: '再接続',
  },
  wrapUp: {
    callOver: '通話が終了しました。',
    closesIn: 'あと{time}で閉じます',
    whileTyping: '入力が止まるとカードが閉じます。',
    whileUnsaved: 'メモが保存されるまでカードは開いたままです。',
  },
  trial: {
    running:
      'テスト通話です。記録は何も残りません。Bitrix24を確認し、自動的に終了します。その間に入力できます。',
    over: 'テスト通話は終了しました。この通話カードを閉じてください。レポートは「通話メモ」のページにあります。',
  },
  recovered: {
    folded: { other: '以前の通話のメモ{n}件が送信待ちです' },
    arrived: { other: '以前の通話のメモ{n}件を保存しました' },
    unknownNumber: '番号なし',
  },
  recent: {
    heading: '今日のメモ',
    previous: '前回の通話のメモ',
    reading: '今日のメモを読み込んでいます…',
    none: '今日のメモはほかにありません。',
    failed: 'メモを読み込めませんでした。もう一度お試しください。',
    elsewhere: 'このメモは別のタブで開かれています。先にそちらを閉じてください。',
    file: '紐付け先を選択…',
  },
} as const satisfies Phrases
