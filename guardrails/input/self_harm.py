"""Hear a shopper who speaks of harming themselves, so that care comes before any sale."""

from __future__ import annotations

from dataclasses import replace

from core.domain.verdict import Finding, Verdict
from guardrails.plain import any_of, plain

SPOKEN = any_of(
    r"kill(?:ing)? my ?self",
    r"(?:end|ending|take|taking) my (?:own )?life",
    r"end(?:ing)? it all",
    r"(?:want|wish|going) to die(?! (?:for|of|laughing))",
    r"wanna die(?! (?:for|of|laughing))",
    r"(?:don'?t|do not|no longer) (?:want|wish) to (?:live|be alive|exist)(?! (?:in|with|near|here))",
    r"(?:no|not any|nothing) (?:reason|point|left) (?:to|in|for) liv(?:e|ing)(?: for)?",
    r"(?:better off|wish i (?:was|were)) dead",
    r"suicid(?:e|al)(?! squad)",
    r"(?:want to|going to|thinking of|feel like) (?:self[ -]harm|hurt(?:ing)? my ?self|cut(?:ting)? my ?self)",
    r"(?:khudkushi|khudkhushi|aatmahatya|atmahatya|aatmhatya)",
    r"mar(?: ?jaa?na|na| ?jau[n]?)? chaa?h(?:ta|ti|te)(?: (?:hu|hoon|hun|hai))?",
    r"(?:jeena|jina|jeene|zinda rehna) nahi[n]? chaa?h(?:ta|ti)",
    r"jee?ne ka (?:man|mann|dil) nahi[n]?",
    r"(?:apni|khud ki) jaa?n (?:le|de)\w*",
    r"jaa?n de (?:du|doon|dun|dunga|dungi)",
    r"(?:marayche?|maraycha|maraych) aa?he",
    r"jagaych[aei] (?:iccha )?naa?hi",
    r"jeev dyay?cha",
    r"(?:आत्महत्या|ख़ुदकुशी|खुदकुशी|सुसाइड)(?:\s\w+)?",
    r"मर(?:ना| जाना) चाहत[ाी]",
    r"(?:जीना|जीने का मन|ज़िंदा रहना|जिंदा रहना) (?:ही )?नहीं(?: चाहत[ाी])?",
    r"(?:अपनी|खुद की) जान (?:ले|दे)\S*",
    r"जान दे (?:दूं|दूँ|दूंगा|दूँगा|दूंगी|दूँगी)",
    r"मरायच(?:ं|े|य) ?(?:आहे)?",
    r"जगायच(?:ं|े|ी) ?(?:इच्छा )?(?:नाही|नाहीये)",
    r"जीव द्यायचा",
)


def self_harm(verdict: Verdict) -> Verdict:
    """Stops the message; idioms of shopping ("to die for", "these heels are killing me") pass."""
    if not SPOKEN.search(plain(verdict.text)):
        return verdict
    return replace(verdict, findings=(*verdict.findings, Finding.SELF_HARM), stop=Finding.SELF_HARM)
