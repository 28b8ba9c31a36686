package io.monomorph.processor.insight;

/** How the page looks, by day and by night. */
final class PageStyle {
  static final String CSS =
      """
      :root {
        --paper: #fbfaf7; --ink: #23262b; --soft: #686d76; --line: #e2dfd7; --card: #ffffff;
        --accent: #0b6e69; --wash: #e6f1ef; --warn: #8a4b00; --warnwash: #fdf1df;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --paper: #16181c; --ink: #e6e4df; --soft: #9a9fa8; --line: #30343b; --card: #1e2126;
          --accent: #6fd0c8; --wash: #1d3634; --warn: #f2be7a; --warnwash: #3a2c18;
        }
      }
      * { box-sizing: border-box; }
      body {
        margin: 0; background: var(--paper); color: var(--ink);
        font: 15px/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
      }
      header, main { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
      header { padding-top: 2.5rem; }
      h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; letter-spacing: -.01em; }
      h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
      h3 { font-size: 1.05rem; margin: 0 0 .35rem; }
      p { margin: 0 0 .75rem; }
      code { font: 13px/1.5 ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; }
      article {
        background: var(--card); border: 1px solid var(--line); border-radius: 8px;
        padding: 1rem 1.1rem .6rem; margin-bottom: 1rem;
      }
      article p { color: var(--soft); }
      .counts { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; color: var(--soft); }
      .count b { color: var(--ink); font-weight: 650; }
      .chip {
        display: inline-block; padding: 0 .5rem; border-radius: 999px; background: var(--wash);
        color: var(--accent); font-size: .8rem; font-weight: 550; white-space: nowrap; vertical-align: middle;
      }
      .form { display: inline-block; margin: 0 .75rem 0 0; color: var(--accent); font-size: .88rem; white-space: nowrap; }
      .form small { color: var(--soft); font-size: .8rem; }
      .none { color: var(--soft); }
      .messages { list-style: none; margin: 0; padding: 0; }
      .messages li {
        background: var(--warnwash); color: var(--warn); border-radius: 6px;
        padding: .5rem .8rem; margin-bottom: .5rem; overflow-wrap: anywhere;
      }
      .scroll { overflow-x: auto; margin-bottom: .5rem; }
      table { border-collapse: collapse; width: 100%; font-size: .92rem; }
      th { text-align: left; color: var(--soft); font-weight: 500; font-size: .8rem; padding: .25rem .9rem .25rem 0; }
      td { border-top: 1px solid var(--line); padding: .35rem .9rem .35rem 0; vertical-align: top; }
      td code { white-space: nowrap; display: inline-block; margin-right: .9rem; }
      .bar { display: inline-block; height: .6rem; margin-right: .6rem; border-radius: 2px; background: var(--accent); opacity: .55; }
      """;

  private PageStyle() {}
}
