"""What users paste and addresses hold besides words: operators, markup, broken letters, too much of anything."""

from __future__ import annotations

ODD_QUERIES = (
    *("", " ", "?!", "-", "--", "- -x", "*", "*:*", "a~99999", "+x:y^10", "titel:x", "x~ -y~1", "(((((", "[a-z]+"),
    *("\\", '"', '""', '"-"', '-"', '-""', '"handledare', "«språk»", '"a" -"b" "', "\u201d\u201c", "'", "' OR 1=1 --"),
    *("__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "NaN", "true", "0", "1e999"),
    *("<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "javascript:alert(1)", "${x}", "{{x}}", "%E0%A4%A"),
    *("../../etc/passwd", "&typ=x#y", "?q=x", "§", "§§ 37", "§37a", "ESF+++", "2021–2027", "a'b:c-d", "=SUMMA(A1)"),
    *("\x00", "a\x00b", "a\n\r\tb", "\u2028\u2029", "\ufeff", "\u00ad" * 99, "\u202ehandledare\u202c", "\u0301" * 500),
    *("e\u0301" * 200, "a\u0301\u0302\u0303" * 300, "ﬁ ＳＦＩ ０ ß İ", "😀👩\u200d👩\u200d👧", "𐐷𐐷", "\ufffd"),
    *('"' * 10_000, "-" * 5_000, "- " * 2_500, "-a " * 2_000, '"a" ' * 2_000, "å" * 5_000, "handledare " * 800),
    *("ab" * 5_000, "a-" * 5_000, "a " * 5_000, "x" * 100_000, "qwertyuiopåasdfghjklöäzxcvbnm" * 10),
)  # fmt: skip
