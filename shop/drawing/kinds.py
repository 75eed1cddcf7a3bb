"""Find the figure that draws a category, whatever a catalogue calls it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from shop.drawing.figures import (
    accessories,
    bags,
    dresses,
    home,
    innerwear,
    jackets,
    jeans,
    jewellery,
    knits,
    kurtas,
    one_pieces,
    packs,
    parcels,
    sandals,
    sarees,
    sets,
    shirts,
    shoes,
    tailoring,
    tops,
    trousers,
    watches,
    wraps,
)
from shop.drawing.look import Focus, Look
from shop.drawing.namesakes import NAMESAKES
from shop.drawing.sheet import Sheet

Figure = Callable[[Sheet, Look], Focus]

CLOTH, LEATHER, HARD = 13, 6, 0


@dataclass(frozen=True, slots=True)
class Kind:
    """How a category is drawn.

    `size` is how large in the frame, `creases` how deeply its material creases, `canvas` whether a picture placed on
    the middle of it looks right.
    """

    figure: Figure
    size: float = 1
    creases: int = CLOTH
    canvas: bool = False


KINDS: dict[str, Kind] = {
    "shirt": Kind(shirts.shirt),
    "t-shirt": Kind(shirts.t_shirt, canvas=True),
    "polo": Kind(shirts.polo, canvas=True),
    "jeans": Kind(jeans.jeans),
    "trousers": Kind(trousers.trousers),
    "chinos": Kind(trousers.chinos),
    "joggers": Kind(trousers.joggers),
    "track pants": Kind(trousers.track_pants),
    "shorts": Kind(trousers.shorts, 1.1),
    "cargo pants": Kind(trousers.cargo_pants),
    "capri": Kind(trousers.capri),
    "jeggings": Kind(jeans.jeggings),
    "leggings": Kind(trousers.leggings),
    "churidar": Kind(trousers.churidar),
    "palazzo": Kind(trousers.palazzo),
    "pyjamas": Kind(trousers.pyjamas),
    "salwar": Kind(trousers.salwar),
    "boxers": Kind(trousers.boxers, 1.1),
    "kurta": Kind(kurtas.kurta),
    "kurti": Kind(kurtas.kurti),
    "tunic": Kind(kurtas.tunic, 1.05),
    "kurta set": Kind(kurtas.kurta_set),
    "salwar suit": Kind(kurtas.salwar_suit),
    "anarkali": Kind(kurtas.anarkali),
    "saree": Kind(sarees.saree),
    "lehenga": Kind(sarees.lehenga),
    "skirt": Kind(sarees.long_skirt, 1.08),
    "dhoti": Kind(sarees.dhoti, 1.1),
    "sherwani": Kind(tailoring.sherwani),
    "nehru jacket": Kind(tailoring.nehru_jacket, 1.1),
    "blazer": Kind(tailoring.blazer),
    "suit": Kind(tailoring.suit),
    "waistcoat": Kind(tailoring.waistcoat, 1.15),
    "jacket": Kind(jackets.jacket, 1.05),
    "coat": Kind(tailoring.coat),
    "raincoat": Kind(jackets.raincoat),
    "shrug": Kind(jackets.shrug, 1.1),
    "kimono": Kind(jackets.kimono),
    "sweater": Kind(knits.sweater, 1.05, canvas=True),
    "cardigan": Kind(knits.cardigan, 1.05),
    "sweatshirt": Kind(knits.sweatshirt, 1.05, canvas=True),
    "hoodie": Kind(knits.hoodie, 1.03, canvas=True),
    "dress": Kind(dresses.dress, 1.05, canvas=True),
    "gown": Kind(dresses.gown),
    "frock": Kind(dresses.frock, 1.1, canvas=True),
    "jumpsuit": Kind(one_pieces.jumpsuit),
    "romper": Kind(one_pieces.romper, 1.1, canvas=True),
    "onesie": Kind(one_pieces.onesie, 1.12, canvas=True),
    "dungarees": Kind(one_pieces.dungarees),
    "nightdress": Kind(dresses.shirt_dress, canvas=True),
    "nightwear": Kind(sets.nightwear, canvas=True),
    "tracksuit": Kind(sets.tracksuit, canvas=True),
    "outfit": Kind(sets.outfit, canvas=True),
    "top": Kind(tops.top, 1.12, canvas=True),
    "blouse": Kind(tops.blouse, 1.15),
    "camisole": Kind(tops.camisole, 1.12, canvas=True),
    "vest": Kind(tops.vest, 1.1, canvas=True),
    "innerwear": Kind(innerwear.trunks, 1.3),
    "bra": Kind(innerwear.bra, 1.1),
    "briefs": Kind(innerwear.briefs, 1.25),
    "trunks": Kind(innerwear.trunks, 1.3),
    "swimwear": Kind(innerwear.swimwear, 1.05),
    "socks": Kind(sandals.socks, 1.1),
    "shoes": Kind(shoes.sneakers, 1, LEATHER),
    "sneakers": Kind(shoes.sneakers, 1, LEATHER),
    "formal shoes": Kind(shoes.formal_shoes, 1, LEATHER),
    "loafers": Kind(shoes.loafers, 1, LEATHER),
    "boots": Kind(shoes.boots, 1, LEATHER),
    "sandals": Kind(sandals.sandals, 1.1, LEATHER),
    "heels": Kind(sandals.heels, 1, LEATHER),
    "flats": Kind(sandals.flats, 1, LEATHER),
    "chappal": Kind(sandals.chappal, 1.1, LEATHER),
    "mojari": Kind(sandals.mojari, 1, LEATHER),
    "handbag": Kind(bags.handbag, 1.14, LEATHER),
    "clutch": Kind(bags.clutch, 1.15, LEATHER),
    "backpack": Kind(packs.backpack, 1.08, canvas=True),
    "school bag": Kind(packs.school_bag, 1.08),
    "tote": Kind(bags.tote, 1.02, canvas=True),
    "wallet": Kind(bags.wallet, 1.15, LEATHER),
    "luggage": Kind(packs.luggage, 1.1, LEATHER),
    "messenger bag": Kind(packs.messenger, 1.08, LEATHER),
    "belt": Kind(accessories.belt, 1.15, LEATHER),
    "tie": Kind(accessories.tie, 1.02, LEATHER),
    "pocket square": Kind(accessories.pocket_square, 1.1),
    "cap": Kind(accessories.cap, 1.12, LEATHER),
    "hat": Kind(accessories.hat, 1.08, LEATHER),
    "sunglasses": Kind(accessories.sunglasses, 1.18, HARD),
    "watch": Kind(watches.watch, 1.05, HARD),
    "umbrella": Kind(accessories.umbrella, 1.05, LEATHER),
    "gloves": Kind(accessories.gloves, 1.1),
    "cufflinks": Kind(watches.cufflinks, 1.25, HARD),
    "jewellery set": Kind(jewellery.jewellery_set, 1, HARD),
    "earrings": Kind(jewellery.earrings, 1.15, HARD),
    "necklace": Kind(jewellery.necklace, 1.06, HARD),
    "bangles": Kind(jewellery.bangles, 1.25, HARD),
    "ring": Kind(jewellery.ring, 1.3, HARD),
    "bracelet": Kind(jewellery.bracelet, 1.25, HARD),
    "bedsheet": Kind(home.bedsheet),
    "cushion cover": Kind(home.cushion_cover, 1.12, canvas=True),
    "curtain": Kind(home.curtain),
    "towel": Kind(home.towel, 1.15, LEATHER),
    "blanket": Kind(wraps.blanket, 1.15),
    "table runner": Kind(home.table_runner, 1.02, LEATHER),
    "dupatta": Kind(wraps.dupatta),
    "stole": Kind(wraps.stole),
    "shawl": Kind(wraps.shawl, 1.15),
    "scarf": Kind(wraps.scarf, 1.05),
    "perfume": Kind(parcels.perfume, 1.1, HARD),
    "lipstick": Kind(parcels.lipstick, 1.15, HARD),
    "nail polish": Kind(parcels.nail_polish, 1.2, HARD),
    "tube": Kind(parcels.tube, 1.05, HARD),
    "compact": Kind(parcels.jar, 1.1, HARD),
    "bottle": Kind(parcels.bottle, 1.05, HARD),
    "ball": Kind(parcels.ball, 1.1, HARD),
    "gift": Kind(parcels.gift, 1.1, HARD),
}


@lru_cache(maxsize=1024)
def kind_of(category: str) -> Kind:
    """How a category is drawn; one that nobody knows is a wrapped gift."""
    asked = " ".join(category.casefold().replace("_", " ").split())
    for spelling in (asked, asked.replace("-", " "), asked.removesuffix("s"), asked.removesuffix("es"), f"{asked}s"):
        if spelling in KINDS:
            return KINDS[spelling]
    return KINDS[_namesake(asked) or "gift"]


def _namesake(asked: str) -> str | None:
    """The first namesake that starts a word of the name, else the first that stands anywhere in it."""
    pairs = [(part, known) for known, parts in NAMESAKES for part in parts]
    starts = (known for part, known in pairs if f" {part}" in f" {asked}")
    inside = (known for part, known in pairs if len(part) > 3 and part in asked)
    return next(starts, None) or next(inside, None)
