"""The peer of the letter: the same words laid out by Typst, as PDF/UA-1 like the program's own."""

import importlib
from collections.abc import Callable
from pathlib import Path

from tumorboard.reports.font_sources import packaged_file

_FONTS = ("FiraGO_Regular", "FiraGO_Bold", "FiraGO_Italic", "NotoSansSymbols2_Regular")

_TEMPLATE = r"""
#let letter = json(bytes(sys.inputs.content))
#let shares = (
  concordance: (17fr, 31fr, 31fr, 25fr), plan: (17fr, 33fr, 37fr, 17fr), steps: (4fr, 58fr, 24fr, 17fr),
  conditional: (30fr, 38fr, 18fr, 17fr), records: (40fr, 38fr, 28fr), lesions: (20fr, 40fr, 14fr, 14fr, 14fr),
)
#let tones = (
  muted: rgb("#5B6B79"), accent: rgb("#0B5C8A"), agrees: rgb("#0F7B55"), minor: rgb("#8A5A00"),
  major: rgb("#A8281E"), neutral: rgb("#5B6B79"), ink: rgb("#16212B"),
)
#let span(it) = {
  let weight = if it.at("strong", default: false) { "bold" } else { "regular" }
  text(fill: tones.at(it.at("tone", default: "ink")), weight: weight, it.at("text", default: ""))
  if "sources" in it { super(text(fill: tones.accent, it.sources.map(str).join(","))) }
}
#let spans(items) = items.map(span).join()
#let cell(items) = items.map(spans).join(linebreak())
#let grid-of(it) = {
  set text(size: 9pt)
  table(
    columns: shares.at(it.name), stroke: none, inset: (x: 4pt, y: 3.5pt),
    table.header(..it.columns.map(column => text(size: 8.5pt, fill: tones.muted, spans(column)))),
    table.hline(stroke: 0.8pt + tones.accent),
    ..it.rows.map(row => (..row.cells.map(cell), table.hline(stroke: 0.5pt + rgb("#DDE3E8")))).flatten(),
  )
}
#let block-of(it) = {
  if "rows" in it { grid-of(it) } else {
    let indent = if "marker" in it or it.at("indented", default: false) { 18pt } else { 0pt }
    pad(left: indent, par(it.at("marker", default: "") + " " + spans(it.words)))
  }
}
#let furniture = letter.furniture
#let check = upper(sys.inputs.sha256.slice(0, 4) + "-" + sys.inputs.sha256.slice(4, 8))
#set document(title: letter.title, author: furniture.institution)
#set text(font: ("FiraGO", "Noto Sans Symbols 2"), size: 9.5pt, lang: letter.language, fill: tones.ink)
#set par(leading: 4pt, spacing: 8pt)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 11pt, fill: tones.accent)
#set page(
  paper: "a4", margin: (x: 56pt, top: 56pt, bottom: 52pt),
  background: place(top, rect(width: 100%, height: 30pt, inset: (x: 56pt), fill: tones.accent, align(horizon,
    text(fill: white, size: 9pt)[*#furniture.institution* #h(1fr) #furniture.board]))),
  footer: context text(size: 7.5pt, fill: tones.muted)[
    #furniture.before #furniture.patient #furniture.after #furniture.check #check #h(1fr)
    Page #counter(page).display() of #counter(page).final().first()
  ],
)
#text(size: 8pt, fill: tones.muted, spans(letter.sender))

#grid(columns: (1fr, 1fr), gutter: 16pt, cell(letter.addressee), cell(letter.reference))
= #letter.heading
#spans(letter.salutation)

#block(fill: rgb("#F4F6F8"), inset: 10pt, width: 100%, grid(
  columns: (16fr, 84fr), row-gutter: 8pt,
  ..letter.summary.map(row => (strong(row.label), spans(row.words))).flatten(),
))
#for section in letter.sections [
  == #section.heading
  #section.blocks.map(block-of).join()
]
#par(spans(letter.signature))
#for line in letter.closing { par(text(size: 8pt, fill: tones.muted, spans(line))) }
#text(size: 8pt, fill: tones.muted)[#letter.hash_words #sys.inputs.sha256 · #furniture.check #check]
"""


def typst_builder(folder: Path) -> Callable[[str, str], bytes] | None:
    """What builds a PDF from a letter's JSON and its SHA-256; None where Typst is not installed.

    Its fonts are read once, as the program's are; each letter is other than the ones before, because Typst remembers.
    """
    try:
        module = importlib.import_module("typst")
    except ModuleNotFoundError:
        return None
    for name in _FONTS:
        (folder / f"{name}.ttf").write_bytes(packaged_file(name))
    compiler = module.Compiler(font_paths=[str(folder)], ignore_system_fonts=True)
    template = _TEMPLATE.encode()

    def build(content: str, sha256: str) -> bytes:
        inputs = {"content": content, "sha256": sha256}
        pdf: bytes = compiler.compile(input=template, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"])
        return pdf

    return build
