/** What a schema finds wrong first with a record: where, and what. */
export function issueIn({ issues }: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const { path, message } = issues[0]!
  return [path.join('.'), message].filter(Boolean).join(': ')
}
