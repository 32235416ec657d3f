import { readFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig({
  // `with-tagger`, `record` and `texts` are entries so that each becomes a file of its own: a bundler that sees
  // `import { parse, ruleTexts }` then drops the file with the zod schemas whole.
  entry: {
    'write/annotation': 'src/write/annotation.ts',
    'write/brat': 'src/write/brat.ts',
    'write/csv': 'src/write/csv.ts',
    'write/jsonld': 'src/write/jsonld.ts',
    'write/markdown': 'src/write/markdown.ts',
    'write/ninjs': 'src/write/ninjs.ts',
    'write/page': 'src/write/page.ts',
    index: 'src/index.ts',
    stages: 'src/stages.ts',
    tagger: 'src/tagger.ts',
    words: 'src/words.ts',
    // no weights in here
    rules: 'src/rules.ts',
    'with-tagger': 'src/with-tagger.ts',
    parse: 'src/parse.ts',
    // readers: each brings its parser
    feed: 'src/feed.ts',
    ninjs: 'src/ninjs.ts',
    newsml: 'src/newsml.ts',
    nitf: 'src/nitf.ts',
    markdown: 'src/markdown.ts',
    any: 'src/any.ts',
    html: 'src/html.ts',
    jsonld: 'src/jsonld.ts',
    // `correct` and its schema apart, for the same reason
    correct: 'src/correct.ts',
    correcting: 'src/correct/correct.ts',
    countries: 'src/countries.ts',
    record: 'src/record/index.ts',
    texts: 'src/record/rules.ts',
  },
  format: ['esm', 'cjs'],
  dts: true,
  sourcemap: true,
  treeshake: true,
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  esbuildPlugins: [
    {
      name: 'language data without what is said of it',
      setup(build) {
        build.onLoad({ filter: /[\\/]lang[\\/]en[\\/][\w-]+\.json$/ }, async ({ path }) => {
          const { about, source, licence, ...data } = JSON.parse(await readFile(path, 'utf8'))
          return { contents: JSON.stringify(data), loader: 'json' }
        })
      },
    },
  ],
})
