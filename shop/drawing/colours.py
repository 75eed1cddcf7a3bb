"""Tell the hex value that the shop's colour names stand for."""

from functools import lru_cache

NEUTRAL = "#a39c94"

HEX: dict[str, str] = {
    "white": "#f7f6f3",
    "off white": "#f1ece0",
    "ivory": "#f3ecd9",
    "cream": "#efe3c8",
    "ecru": "#e3d6ba",
    "beige": "#d8c5a4",
    "nude": "#deb9a0",
    "skin": "#e2bd9f",
    "sand": "#cfb68b",
    "tan": "#b98552",
    "camel": "#b8854a",
    "khaki": "#a8966a",
    "taupe": "#8d7d6f",
    "brown": "#6d4429",
    "coffee": "#4d3324",
    "chocolate": "#4a2c1d",
    "mushroom": "#9a8775",
    "cognac": "#98512a",
    "rust": "#a8482a",
    "terracotta": "#bd6344",
    "copper": "#b0693f",
    "bronze": "#8c6a3c",
    "gold": "#c79b3e",
    "golden": "#c79b3e",
    "rose gold": "#c98f7d",
    "silver": "#b9bcc2",
    "steel": "#8b939c",
    "metallic": "#9a9ea6",
    "grey": "#85888d",
    "gray": "#85888d",
    "ash": "#a9aaa8",
    "melange": "#9d9fa3",
    "charcoal": "#42454b",
    "black": "#232327",
    "navy": "#1f2b4d",
    "navy blue": "#1f2b4d",
    "blue": "#2f5fae",
    "royal blue": "#2743a6",
    "sky blue": "#8dbce2",
    "powder blue": "#b5cfe3",
    "ice blue": "#cbdfe9",
    "light blue": "#9fc3e3",
    "denim": "#41608c",
    "indigo": "#2f3670",
    "cobalt": "#2449a4",
    "ink": "#232c46",
    "midnight": "#191f38",
    "teal": "#17686c",
    "peacock": "#0f6478",
    "peacock blue": "#0d6380",
    "firozi": "#1fa3b2",
    "turquoise": "#36b0b0",
    "turquoise blue": "#2da5b8",
    "aqua": "#7accc8",
    "sea green": "#3f9077",
    "mint": "#a9d9be",
    "green": "#2f7d4a",
    "bottle green": "#17452f",
    "emerald": "#0d7a54",
    "mehendi green": "#6b6f2b",
    "mehndi": "#6b6f2b",
    "parrot green": "#57a52f",
    "lime": "#a9cc3f",
    "fluorescent green": "#93e03a",
    "sage": "#9cab8c",
    "pista": "#c1d6a1",
    "pistachio": "#c1d6a1",
    "olive": "#676838",
    "olive green": "#676838",
    "forest": "#24452c",
    "lemon": "#f0e06a",
    "yellow": "#ecc02f",
    "haldi": "#e3a81f",
    "mustard": "#cb962a",
    "saffron": "#ec8a25",
    "kesari": "#ec8a25",
    "orange": "#e2722a",
    "tangerine": "#ee7f35",
    "apricot": "#f0b483",
    "peach": "#f3bf9f",
    "coral": "#ec7563",
    "salmon": "#ec9484",
    "red": "#bd2530",
    "tomato": "#cf3d2c",
    "crimson": "#a91e35",
    "sindoori": "#c2331f",
    "maroon": "#661a28",
    "burgundy": "#591a2e",
    "wine": "#571c33",
    "cherry": "#8f1631",
    "pink": "#e58fae",
    "baby pink": "#f3c7d2",
    "blush": "#eccac3",
    "dusty pink": "#cb9a9c",
    "dusty rose": "#bf878a",
    "rose": "#cb6379",
    "onion pink": "#c58a8c",
    "gajari": "#e66a5b",
    "hot pink": "#e0448a",
    "rani pink": "#c9146c",
    "rani": "#c9146c",
    "magenta": "#b01d77",
    "fuchsia": "#c12a86",
    "purple": "#5f3480",
    "violet": "#6b3f9b",
    "jamuni": "#482352",
    "aubergine": "#40213f",
    "plum": "#662f54",
    "mauve": "#a47d9c",
    "lavender": "#b9aedb",
    "lilac": "#c7b1da",
    "multi": "#c2553b",
    "multicolour": "#c2553b",
    "multicolor": "#c2553b",
    "assorted": "#c2553b",
    "transparent": "#dfe4e6",
}

_SOFTENING = {"light": ("#ffffff", 0.42), "pale": ("#ffffff", 0.5), "pastel": ("#ffffff", 0.48)}
_DEEPENING = {"dark": ("#15131a", 0.4), "deep": ("#15131a", 0.32), "bright": ("#ffffff", 0.06)}


def channels(value: str) -> tuple[int, int, int]:
    """The red, green and blue of a `#rrggbb` value, 0 to 255."""
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` (0 to 1) of `other` stirred in."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@lru_cache(maxsize=512)
def hex_of(name: str) -> str:
    """The value of a colour name; an unknown name falls back to its last known word, then to stone."""
    words = name.casefold().replace("-", " ").replace("/", " ").replace("_", " ").split()
    whole = " ".join(words)
    if whole in HEX:
        return HEX[whole]
    tone = _tone_of(words)
    for start in range(1, len(words)):
        tail = " ".join(words[start:])
        if tail in HEX:
            return mix(HEX[tail], *tone) if tone else HEX[tail]
    known = [word for word in words if word in HEX]
    return HEX[known[-1]] if known else NEUTRAL


def _tone_of(words: list[str]) -> tuple[str, float] | None:
    first = words[0] if words else ""
    return _SOFTENING.get(first) or _DEEPENING.get(first)
