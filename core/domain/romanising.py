"""Write Devanagari in Latin letters the way people type it: for replies, and for an encoder that reads Latin only."""

from __future__ import annotations

import re


def _pairs(table: str) -> dict[str, str]:
    return dict(re.findall(r"(\S+)=(\w+)", table))


CONSONANTS = _pairs(
    "क=k ख=kh ग=g घ=gh ङ=n च=ch छ=chh ज=j झ=z ञ=n ट=t ठ=th ड=d ढ=dh ण=n त=t थ=th द=d ध=dh न=n "
    "प=p फ=ph ब=b भ=bh म=m य=y र=r ऱ=r ल=l व=v श=sh ष=sh स=s ह=h ळ=l"
)
VOWELS = _pairs("अ=a आ=aa इ=i ई=i उ=u ऊ=u ऋ=ru ए=e ऐ=ai ओ=o औ=au ऍ=a ऑ=o")
SIGNS = _pairs("ा=a ि=i ी=i ु=u ू=u ृ=ru े=e ै=ai ो=o ौ=au ॅ=a ॉ=o")
LOANS = _pairs(
    "साइज=size साईज=size फिट=fit डिझाइन=design स्टॉक=stock ऑनलाइन=online कार्ट=cart कार्ड=card रेटिंग=rating "
    "बजेट=budget कूपन=coupon ऑर्डर=order डिलिव्हरी=delivery ऑफर=offer कोड=code नंबर=number फोन=phone चॅट=chat "
    "पेमेंट=payment स्टाफ=staff साइन=sign इन=in पॉइंट=points लॉयल्टी=loyalty कॅश=cash ऑन=on पॅक=pack फॅशन=fashion "
    "ब्रँड=brand लुक=look एमआरपी=MRP टॅग=tag रिफंड=refund बँक=bank किमी=km सेल=sale रिटर्न=return एक्सचेंज=exchange "
    "आउटफिट=outfit पिकअप=pickup चालू=chalu प्रॉडक्ट=product ईमेल=email ॲप=app वेबसाइट=website इनव्हॉइस=invoice"
)
"""English words in Marathi sentences go back to their own spelling, with their Marathi endings."""
NASAL, VIRAMA, INVISIBLE = "ंँ", "्", "़\u200c\u200d"
DIGITS = {chr(0x0966 + n): str(n) for n in range(10)}


_DEVANAGARI = re.compile(r"[\u0900-\u0963\u0970-\u097f\u200c\u200d]+")


def in_latin(text: str) -> str:
    """Each Devanagari word in Latin letters, English words in their own spelling, the rest untouched."""
    if text.isascii():
        return text
    latin = _DEVANAGARI.sub(lambda found: _word(found.group()), text)
    return "".join(DIGITS.get(c, c) for c in latin.replace("।", "."))


def romanised(text: str) -> str:
    """The same with a capital at the start of each sentence, ready to show."""
    return re.sub(r"(^|[.!?] )([a-z])", lambda found: found.group(1) + found.group(2).upper(), in_latin(text))


def _word(word: str) -> str:
    word = "".join(c for c in word if c not in INVISIBLE)
    loan = next((own for own in sorted(LOANS, key=len, reverse=True) if word.startswith(own)), None)
    if loan:
        return LOANS[loan] + _spelt(word[len(loan) :])
    return _spelt(word)


def _spelt(word: str) -> str:
    sounds = _sounds(word)
    for place in range(len(sounds) - 2, 0, -1):
        if sounds[place] == "ə" and _is_swallowed(sounds, place):
            del sounds[place]
    return "".join(sounds).replace("ə", "a")


def _sounds(word: str) -> list[str]:
    """Letter by letter; "ə" is the vowel a consonant carries unwritten, and is not spoken at the end of a word."""
    sounds: list[str] = []
    for place, char in enumerate(word):
        after = word[place + 1 : place + 2]
        if char in CONSONANTS:
            sounds.append(CONSONANTS[char])
            if after not in SIGNS and after != VIRAMA and (after or not sounds[:-1]):
                sounds.append("ə")
        elif char in NASAL:
            sounds += ["n"] if after else []
        else:
            sounds.append(VOWELS.get(char) or SIGNS.get(char) or "")
    return [sound for sound in sounds if sound]


def _is_swallowed(sounds: list[str], place: int) -> bool:
    """Between vowel-consonant and consonant-vowel: "karayala" is said and typed "karayla"."""
    before = place >= 2 and _is_vowel(sounds[place - 2]) and not _is_vowel(sounds[place - 1])
    rest = sounds[place + 1 :]
    glides = rest[2:3] and rest[1] in ("y", "v") and _is_vowel(rest[2])
    after = len(rest) >= 2 and not _is_vowel(rest[0]) and (_is_vowel(rest[1]) or bool(glides))
    return before and after


def _is_vowel(sound: str) -> bool:
    return sound == "ə" or sound[:1] in set("aeiou")
