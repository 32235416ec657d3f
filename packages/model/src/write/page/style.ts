/** The page's style sheet. Colours are pairs of ink and tint for light and dark; print has no tints. */
export const style = `
:root{color-scheme:light dark;--paper:#fffefb;--text:#1c1b19;--quiet:#5c5851;--line:#ddd8cd}
.hue-0{--ink:#55585e;--tint:#ebebec}.hue-1{--ink:#1c5aa0;--tint:#deebfb}.hue-2{--ink:#9a4600;--tint:#fde8d4}
.hue-3{--ink:#1a6637;--tint:#daf1e1}.hue-4{--ink:#95296f;--tint:#f9e0ef}.hue-5{--ink:#573cab;--tint:#e9e3fb}
.hue-6{--ink:#00636a;--tint:#d2f0f1}.hue-7{--ink:#665900;--tint:#f3ecc2}.hue-8{--ink:#ab231c;--tint:#fce0dd}
@media (prefers-color-scheme:dark){
:root{--paper:#1b1d20;--text:#e9e6e0;--quiet:#aaa69e;--line:#36393e}
.hue-0{--ink:#b6bac1;--tint:#2f3237}.hue-1{--ink:#8fbcf5;--tint:#1d3550}.hue-2{--ink:#f3a96f;--tint:#472c17}
.hue-3{--ink:#84d29d;--tint:#193a27}.hue-4{--ink:#f0a3d4;--tint:#46223b}.hue-5{--ink:#bdadf7;--tint:#342c57}
.hue-6{--ink:#74d2d8;--tint:#123b3e}.hue-7{--ink:#d9c961;--tint:#3a3511}.hue-8{--ink:#f69e96;--tint:#4c221f}}
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--paper);color:var(--text);font:1.05rem/1.6 Georgia,serif;overflow-wrap:anywhere}
article{max-width:42rem;margin:0 auto;padding:1rem 0 3rem}
article+article{border-top:1px solid var(--line)}
h1{line-height:1.2;font-size:1.8rem}
h1,h2,h3{text-wrap:balance}
.standfirst{font-size:1.15rem}
.text p,h1{white-space:pre-line}
.item{margin-left:1.2rem;display:list-item}
blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line)}
.credit,.note,.caption,.furniture,.speakers{color:var(--quiet);font-family:system-ui,sans-serif;font-size:.85rem}
mark{background:var(--tint);color:inherit;border-bottom:2px solid var(--ink);padding:.05em 0}
.cue{text-decoration:underline dotted;text-underline-offset:.3em}
.who{box-decoration-break:clone;-webkit-box-decoration-break:clone;margin-left:.3em;padding:0 .4em;border-radius:.3em;background:var(--ink);color:var(--paper);font:600 .72rem/1.6 system-ui,sans-serif;text-decoration:none}
.speakers{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 1rem}
.speakers .who{display:inline-block;min-height:24px;line-height:24px;font-size:.85rem}
.said{border-top:1px solid var(--line);margin-top:2rem}
.said h3{margin:1.5rem 0 0;color:var(--ink)}
.said ol{padding-left:1.4rem}
.said a{color:inherit}
:target{outline:2px solid var(--ink,currentColor);outline-offset:.2em}
span[id]{scroll-margin-top:3rem}
span:target{outline:0}
span:target+mark{outline:2px solid var(--ink)}
@media print{
body{font-size:10.5pt;padding:0;background:#fff;color:#000}
mark{background:none}
.who{background:none;color:#000;border:1px solid #000}
nav,.furniture{display:none}
.said a{text-decoration:none}
p,li{break-inside:avoid}
article+article{break-before:page}}
`

/** What the page's policy admits: the SHA-256 of the style sheet, as a browser counts it. A test holds the two together. */
export const styleHash = 'sha256-+SXaoQL+OWnzw042QcppgjE7sBE0JDCcqtJQn6+1tlU='
