// The kind of each request, read from its content: the table of costs counts by it.

export const REQUEST_KINDS = [
  'opening',
  'addition',
  'update',
  'lookup',
  'removal',
  'draft put away',
  'options emptied',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export function kindOf(method: string, fields: Readonly<Record<string, string>>): RequestKind {
  if (method === 'user.option.set') {
    const values = Object.entries(fields).filter(([name]) => name.startsWith('options['))
    return values.every(([, value]) => value === '') ? 'options emptied' : 'draft put away'
  }
  const commands = method === 'batch' ? fields : { 'cmd[write]': method }
  const write = commands['cmd[write]'] ?? commands['cmd[removed]']
  if (write?.startsWith('crm.timeline.comment.add')) return 'addition'
  if (write?.startsWith('crm.timeline.comment.update')) return 'update'
  if (write?.startsWith('crm.timeline.comment.delete')) return 'removal'
  if ('cmd[profile]' in commands) return 'opening'
  if ('cmd[p0]' in commands) return 'lookup'
  throw new Error(`the bench has no name for ${method} with ${Object.keys(fields).join()}`)
}
