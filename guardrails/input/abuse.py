"""Stop slurs, threats and abuse aimed at a person or a group; anger at a situation passes."""

from __future__ import annotations

from dataclasses import replace

from core.domain.verdict import Finding, Verdict
from guardrails.plain import any_of, plain

GROUPS = r"(?:muslims?|hindus?|christians?|sikhs?|dalits?|adivasis?|jews?|blacks?|gays?|women|biharis?|chinkis?)"
VILE = r"(?:dirty|filthy|filth|vermin|scum|subhuman|animals|dogs|pigs|terrorists?|cockroaches)"

ABUSE = any_of(
    r"(?:f+u+c+k+|f\*+c?k?|fck) (?:you|u|off|ur)\b.*",
    r"(?:you|u|ur)(?: are|'re| r)? (?:an? |such an? |all )?(?:\w+ )?(?:bitch(?:es)?|bastards?|whores?|sluts?|cunts?)",
    r"(?:son of a bitch|motherfuck\w*|mother ?fucker\w*|cunts?|whores?|sluts?|fagg?ots?|nigg(?:er|a)s?|retards?)",
    r"(?:i will|i'll|im going to|i'm going to|gonna) (?:kill|rape|stab|beat|murder) (?:you|u|him|her|them|your)\b.*",
    r"(?:ma+da+r ?cho+d|ma+de+r ?cho+d|be?h?e?n ?cho+d|bhe+n ?cho+d|bhosdi(?:ke|wale|ka)?|chuti?y(?:a|e|on)|gaa?ndu)",
    r"(?:ran?di|haraa?mi|haraa?mza?a?d[aei]|haraa?mkhor|lodu|lauda|bhadw[aei]|bhikarchot|aa?i ?zh?av\w*)",
    r"(?:मादरचोद|बहनचोद|भेनचोद|बेनचोद|भोसड़ी\S*|भोसडी\S*|चूतिय\S*|चुतिय\S*|गांडू|रंडी|रांडेच\S*|भिकारचोट|आईझव\S*)",
    r"(?:हरामी|हरामखोर|हरामज़?ाद\S*|भड़व\S*|भडव\S*|लौड़\S*)",
    rf"(?:all )?{GROUPS} (?:are|r) (?:all )?(?:\w+ )?{VILE}",
    rf"(?:kill|hang|burn|deport) (?:all )?(?:the )?{GROUPS}",
)


def abuse(verdict: Verdict) -> Verdict:
    """Reads whole words only, so that names, places and garments that hold such letters pass."""
    if not ABUSE.search(plain(verdict.text)):
        return verdict
    return replace(verdict, findings=(*verdict.findings, Finding.TOXICITY), stop=Finding.TOXICITY)
