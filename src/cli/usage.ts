/** What the command line can do, in one screen. */
export const USAGE = `usage: story-diff compare ORIGINAL MODIFIED [options]      two stories, or two folders of stories
       story-diff compare --tracked FILE.docx [options]      all its tracked changes rejected against all accepted
       story-diff compare --pairs FILE.jsonl [--jobs N]      {"id","original","modified"} a line
       story-diff versions FILE.jsonl [--jobs N]             {"id","text","lang"?,"date"?} a line: finds the versions in it
       story-diff versions FILE.jsonl --keys                 {"key","id"} a line, to be grouped by key elsewhere
       story-diff versions FILE.jsonl --candidates GROUPS    {"ids":[…]} a line: compares the stories of each group
       story-diff git-diff …            as the external diff driver of git
       story-diff changed BASE [HEAD] | --staged [options]   the stories that a branch of git changed, or what is staged
       story-diff align FILE.jsonl      {"id","lang"?,"left":[sentences],"right":[sentences]} a line
       story-diff split FILE.jsonl      {"id","lang"?,"text"} a line
       story-diff --version | --help

  --format text|html|docx|markdown|csv|json     what to write (text)
  --out FILE          writes there and not to standard output; for two folders, a folder with a file for each pair,
                      except for text and json
  --only KINDS        what is shown and counts as a difference: figure, name, quotation, negation, omitted, added,
                      edited, split, merged, recast, moved, spelling, typography, markup, address
  --ignore KINDS      what is no difference: typography, case, punctuation, spelling
  --lang TAG          the language of the stories, such as en or pt-BR; otherwise it is detected
  --threshold SHARE   how sure a pair must be, from 0.05 to 0.95
  --color auto|always|never
  --critic            in Markdown: marks words by CriticMarkup
  --exit-code         of changed: exits with 1 when something differs, as git's own

A story is plain text, Markdown, .docx, .odt, .epub or .html. A file of - is standard input. compare exits with 0 when nothing differs, 1 when something does, 2 in trouble.`;
