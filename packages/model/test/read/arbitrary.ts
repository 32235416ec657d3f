import fc from 'fast-check'

/** What feeds and newsroom formats are written with; in any order it opens, breaks and closes everything. */
const pieces = [
  ...['<rss version="2.0">', '</rss>', '<channel>', '</channel>', '<item>', '</item>', '<feed xmlns="http://www.w3.org/2005/Atom">'],
  ...['<entry>', '</entry>', '<title>', '</title>', '<title type="html">', '<link>', '<link href="/a"/>', '</link>', '<guid>'],
  ...['<description>', '</description>', '<content:encoded>', '</content:encoded>', '<![CDATA[', ']]>', '<!--', '-->', '<?', '?>'],
  ...['<!DOCTYPE x [', '<!ENTITY a "aaaa">', '<!ENTITY b "&a;&a;">', ']>', '&a;', '&b;', '&', '&amp;', '&lt;', '&#60;', '&#x1f600;', '&#0;'],
  ...['<p>', '</p>', '<br>', '<li>', '<blockquote>', '</blockquote>', '<script>', '</script>', '<b', '"', "'", '>', '<', '/>', '='],
  ...['<nitf>', '<body>', '<body.content>', '</body.content>', '<hl1>', '<newsItem guid="a">', '<itemMeta>', '</itemMeta>', '<contentSet>'],
  ...['{', '}', '[', ']', '"uri":"a"', '"items":', '"headline":', '"body_text":', '"title":', '"x"', ',', ':', 'null', '1'],
  ...['---\n', '+++\n', 'title: x\n', '# ', '> ', '- ', '* ', '**', '_', '[a](b)', '```', '\n', '\n\n', '    '],
  ...['<dc:date>', '2016-11-23', 'Wed, 23 Nov 2016 16:05:00 GMT', '</dc:date>', 'BERGEN (AP) — ', 'said Anna Berg', '😀', '\ud83d', '\u0000', '\u0085'],
  ...['<base64>', 'PHA+', ' xmlns:x="y"', '<x:title>', '</x:title>', 'xml:base="http://a/"', '<author><name>', '</name></author>'],
]

export const markupLike = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .chain((some) =>
    fc.constantFrom('', '<rss><channel><item>', '<feed><entry>', '{"uri":"a",', '<nitf><body>').map((start) => start + some.join('')),
  )
