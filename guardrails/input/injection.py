"""Stop messages that try to give the assistant new orders instead of asking the shop something."""

from __future__ import annotations

from dataclasses import replace

from core.domain.verdict import Finding, Verdict
from guardrails.plain import any_of, plain

EARLIER = r"(?:previous|prior|earlier|above|preceding|system|your|all|any|the)"
ORDERS = r"(?:instructions?|prompts?|rules?|guidelines?|directions?|guardrails?|polic(?:y|ies)|restrictions?)"

ORDERED = any_of(
    rf"(?:ignore|disregard|forget|override|bypass|discard) (?:{EARLIER} ){{1,3}}{ORDERS}",
    r"(?:reveal|print|show|repeat|output|leak|tell|display|dump) (?:me )?(?:the |all |of ){0,2}"
    r"(?:your|system|hidden|initial|secret|previous|above) (?:system |hidden |initial |secret |full )?"
    r"(?:prompts?|instructions?)",
    r"(?:developer|debug|admin|jailbreak|dan|sudo) mode(?: (?:on|enabled|activated))?",
    r"(?:you are|you're|act as|pretend to be|behave like|become) (?:now )?"
    r"(?:dan|an? (?:unrestricted|unfiltered|evil)\b.*)",
    r"(?:do anything now|no longer bound by|without (?:any )?(?:filters|restrictions|guardrails))",
    r"(?:new|updated) (?:system )?(?:instructions?|prompt)\s*:.*",
    r"(?:<\|?(?:im_start|im_end|system|endoftext)\|?>|\[/?inst\]|<<sys>>)\S*",
    r"(?:pichh?le|pehle ke|saare|sabhi|apne) (?:saare |sabhi )?(?:instructions?|nirdesh|rules?|niyam) "
    r"(?:ko )?(?:bhool|bhul|ignore|chhod|chod)\w*(?: \w+)?",
    r"(?:aadhi(?:che|chya)|magil|sagle) (?:instructions?|suchana|niyam) (?:visar|ignore)\w*",
    r"(?:पिछले|पहले के|सारे|सभी|अपने) (?:सारे |सभी )?(?:निर्देश|नियम|इंस्ट्रक्शन)\S* (?:को )?(?:भूल|अनदेखा|छोड़|इग्नोर)\S*",
    r"(?:आधीच्या|मागील|सगळ्या|सर्व) (?:सूचना|नियम)\S* (?:विसर|दुर्लक्ष)\S*",
)


def injection(verdict: Verdict) -> Verdict:
    """Reads only orders about the assistant's own orders; "ignore the last one" is shopping and passes."""
    if not ORDERED.search(plain(verdict.text)):
        return verdict
    return replace(verdict, findings=(*verdict.findings, Finding.INJECTION), stop=Finding.INJECTION)
