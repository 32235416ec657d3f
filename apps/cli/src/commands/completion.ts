import { Argument, type Command } from 'commander'
import { bash } from '../completion/bash'
import { fish } from '../completion/fish'
import { vocabularyOf } from '../completion/vocabulary'
import { zsh } from '../completion/zsh'
import type { Shell } from '../shell/shell'

const scripts = { bash, zsh, fish }

/** `news completion`: a script that lets the shell complete commands, options and stages. */
export function addCompletion(program: Command, shell: Shell): void {
  program
    .command('completion')
    .summary('a script for completion in your shell')
    .description('Prints a script that completes commands, options and stages.')
    .addArgument(new Argument('<SHELL>').choices(Object.keys(scripts)))
    .addHelpText('before', examples)
    .action((name: keyof typeof scripts) => shell.out.write(scripts[name](vocabularyOf(program))))
}

const examples = `Examples:
  news completion bash >> ~/.bash_completion
  news completion zsh > ~/.zfunc/_news
  news completion fish > ~/.config/fish/completions/news.fish
`
