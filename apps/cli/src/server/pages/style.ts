/** What the search page has beside the viewer’s own style sheet. */
export const style = `
.search { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
.search h1 { font: 600 2.1rem/1.1 var(--reading); margin-bottom: 1rem; }
.search h1 a, .search li a { color: inherit; text-decoration: none; }
.search form { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: end; }
.search label { display: grid; gap: 0.2rem; font-size: 0.85rem; font-weight: 600; }
.search label:first-child { flex: 1 0 100%; }
.search input, .search select {
  min-height: 2.25rem; padding: 0.25rem 0.6rem; border: 1px solid var(--quiet); border-radius: 0.5rem;
  background: var(--paper); color: inherit; font: inherit; width: 100%;
}
.search ol { margin: 1.2rem 0; }
.search li { border-top: 1px solid var(--line); }
.search li a { display: block; padding: 0.7rem 0; }
.search li a:hover blockquote { text-decoration: underline; }
.search blockquote { font: 1.1rem/1.5 var(--reading); overflow-wrap: anywhere; }
.search .where { color: var(--quiet); font-size: 0.9rem; overflow-wrap: anywhere; }
.search nav { display: flex; flex-wrap: wrap; gap: 0.6rem; }
.search nav a { text-decoration: none; color: inherit; }
`
