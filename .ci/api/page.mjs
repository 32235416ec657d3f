/** The report of one package: every way in, every name, its docstring and its signature. */
export function pageOf({ name, description }, entries) {
  return `${[
    `# ${name}: what it exports`,
    'Written by `pnpm api --write` from the built types; `pnpm api --check` fails where it is out of date. A change here is one\nthat users notice: it needs a changeset.',
    description,
    entries.map(contents).join('\n'),
    ...entries.flatMap(section),
  ].join('\n\n')}\n`
}

const anchor = (path) => path.replace(/[^\w\s-]/g, '').toLowerCase()

function contents({ path, names }) {
  return `- [\`${path}\`](#${anchor(path)}): ${names.map(({ name }) => `\`${name}\``).join(', ')}`
}

function section({ path, names, hidden }) {
  const own = names.filter(({ same }) => same === undefined)
  return [
    `## \`${path}\``,
    ...again(names.filter(({ same }) => same !== undefined)),
    ...own.flatMap(entry),
    ...(hidden.length > 0 ? ['_Named by these, and not to be imported:_', ...hidden.flatMap(entry)] : []),
  ]
}

function again(names) {
  const lines = names.map(({ name, same }) => `- \`${name}\`, see [\`${same}\`](#${anchor(same)})`)
  return lines.length > 0 ? [lines.join('\n')] : []
}

function entry({ name, docstring, signature }) {
  return [`### \`${name}\``, ...(docstring ? [docstring] : []), `\`\`\`ts\n${signature}\n\`\`\``]
}
