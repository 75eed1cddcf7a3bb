"""The shop's shelves over HTTP."""

from __future__ import annotations

import pytest

from tests.integration.server.conftest import House


async def test_an_item_has_what_a_card_shows(house: House) -> None:
    found = (await house.client.get("/v1/products", params={"category": "saree"})).json()

    item = found["items"][0]
    assert found["total"] == 1
    assert found["next"] is None
    assert item["product_id"] == "P-SAREE"
    assert item["price"] == {"amount": "4999.00", "currency": "INR"}
    assert item["stock"] == {"One Size": 5}
    assert item["image"] == "/images/P-SAREE/front.svg"
    assert item["url"] == "/p/P-SAREE"
    assert set(item["images"]) == {"front", "back", "detail"}
    assert {"brand", "gender", "colours", "mrp", "rating", "rating_count", "sizes_in_stock"} <= item.keys()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"category": "sarees"}, {"P-SAREE"}),
        ({"colour": "BLUE"}, {"P-SHIRT", "P-GONE", "P-UNPRICED"}),
        ({"gender": "women"}, {"P-SAREE"}),
        ({"brand": "Vastra"}, {"P-SAREE"}),
        ({"size": "M"}, {"P-SHIRT", "P-UNPRICED"}),
        ({"occasion": "wedding"}, {"P-SAREE"}),
        ({"price_min": "2000"}, {"P-SAREE"}),
        ({"price_max": "1499"}, {"P-SHIRT", "P-GONE"}),
        ({"price_max": "1498.99"}, {"P-GONE"}),
        ({"category": ["saree", "shirt"]}, {"P-SAREE", "P-SHIRT"}),
        ({"category": "saree", "colour": "blue"}, set()),
        ({"q": "silk for a wedding", "gender": "women"}, {"P-SAREE"}),
    ],
)
async def test_filters_are_hard(house: House, asked: dict[str, str], found: set[str]) -> None:
    items = (await house.client.get("/v1/products", params=asked)).json()["items"]

    assert {item["product_id"] for item in items} == found


async def test_prices_sort_both_ways(house: House) -> None:
    async def order(sort: str) -> list[str]:
        listed = await house.client.get("/v1/products", params={"sort": sort, "price_min": "0"})
        return [item["product_id"] for item in listed.json()["items"]]

    assert await order("price_asc") == ["P-GONE", "P-SHIRT", "P-SAREE"]
    assert await order("price_desc") == ["P-SAREE", "P-SHIRT", "P-GONE"]


async def test_pages_lead_through_the_whole_list_with_the_filters_kept(house: House) -> None:
    seen: list[str] = []
    path: str | None = "/v1/products?limit=2&sort=price_asc"
    while path:
        page = (await house.client.get(path)).json()
        seen += [item["product_id"] for item in page["items"]]
        path = page["next"]

    assert len(seen) == len(set(seen)) == 4


async def test_a_product_alone_tells_everything(house: House) -> None:
    product = (await house.client.get("/v1/products/P-SHIRT")).json()

    assert {"description", "material", "fit", "care", "season", "occasion", "attributes", "variants"} <= product.keys()
    assert {"id", "size", "colour", "stock"} == product["variants"][0].keys()
    assert len(product["variants"]) == 6


async def test_a_product_without_a_price_is_shown_without_one(house: House) -> None:
    assert (await house.client.get("/v1/products/P-UNPRICED")).json()["price"] is None


async def test_reviews_come_in_pages(house: House) -> None:
    page = (await house.client.get("/v1/products/P-SHIRT/reviews", params={"limit": 2})).json()

    assert len(page["items"]) == 2
    assert len((await house.client.get(page["next"])).json()["items"]) == 1


async def test_shops_near_a_pin_code_say_what_they_have(house: House) -> None:
    found = (await house.client.get("/v1/products/P-SHIRT/stores", params={"pin_code": "560001", "size": "S"})).json()

    assert found["items"][0]["store_id"] == "S-1"
    assert found["items"][0]["stock"] == 3


@pytest.mark.parametrize("where", [{"city": "Bangalore"}, {"lat": "12.97", "lon": "77.6"}])
async def test_shops_are_found_by_city_and_by_position(house: House, where: dict[str, str]) -> None:
    found = (await house.client.get("/v1/products/P-SHIRT/stores", params=where)).json()

    assert [store["store_id"] for store in found["items"]] == ["S-1"]


async def test_facets_count_products(house: House) -> None:
    facets = (await house.client.get("/v1/products/facets")).json()

    assert {"value": "saree", "count": 1} in facets["category"]
    assert facets["size"]
    assert {"value": "saree", "count": 1} in facets["category_women"]


async def test_complements_are_products(house: House) -> None:
    answer = await house.client.get("/v1/products/P-SHIRT/complements")

    assert answer.status_code == 200
    assert all(item["product_id"] != "P-SHIRT" for item in answer.json()["items"])


async def test_delivery_says_when_and_for_how_much(house: House) -> None:
    told = (await house.client.get("/v1/delivery", params={"pin_code": "560001"})).json()

    assert (told["city"], told["zone"]) == ("Bengaluru", "metro")
    assert told["earliest"] <= told["latest"]


async def test_offers_say_whether_they_apply_to_the_callers_cart(house: House) -> None:
    headers = await house.newcomer()

    offers = {each["code"]: each for each in (await house.client.get("/v1/offers", headers=headers)).json()["items"]}

    assert offers["SAVE10"]["saving"] == {"amount": "149.90", "currency": "INR"}
    assert (offers["BIG"]["applies"], offers["BIG"]["refusal"]) == (False, "below_minimum")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/products/P-NONE", 404),
        ("/v1/products/P-NONE/reviews", 404),
        ("/v1/products/P-NONE/complements", 404),
        ("/v1/products/P-NONE/stores?city=Pune", 404),
        ("/v1/products/P-SHIRT/stores", 400),
        ("/v1/products/P-SHIRT/stores?lat=1", 400),
        ("/v1/products/P-SHIRT/stores?lat=200&lon=1", 422),
        ("/v1/products/P-SHIRT/stores?pin_code=999", 422),
        ("/v1/products/P-SHIRT/stores?pin_code=560001&size=XXXXL", 422),
        ("/v1/products/P-SHIRT/stores?city=Atlantis", 404),
        ("/v1/products?limit=0", 422),
        ("/v1/products?limit=101", 422),
        ("/v1/products?offset=-1", 422),
        ("/v1/products?offset=99999999999999999999999", 422),
        ("/v1/products?sort=cheapest", 422),
        ("/v1/products?gender=robot", 422),
        ("/v1/products?price_min=-1", 422),
        ("/v1/products?price_max=nan", 422),
        ("/v1/products?price_max=1e400", 422),
        ("/v1/products?price_min=2&price_max=1", 422),
        (f"/v1/products?q={'x' * 301}", 422),
        ("/v1/products/%00", 422),
        ("/v1/products?colour=%00", 200),
        ("/v1/delivery", 422),
        ("/v1/delivery?pin_code=abcdef", 422),
        ("/v1/delivery?pin_code=000000", 422),
    ],
)
async def test_what_makes_no_sense_is_refused_plainly(house: House, path: str, status: int) -> None:
    answer = await house.client.get(path)

    assert answer.status_code == status
    if status != 200:
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] == status
        assert "Traceback" not in answer.text


async def test_a_product_is_pictured_in_the_colour_that_was_asked_for(house: House) -> None:
    asked = (await house.client.get("/v1/products", params={"colour": "blue"})).json()["items"]
    plain = (await house.client.get("/v1/products", params={"q": "linen shirt"})).json()["items"]

    shirt = next(item for item in asked if item["product_id"] == "P-SHIRT")
    assert shirt["colours"] == ["blue", "white"]
    assert {picture.partition("?")[2] for picture in (shirt["image"], *shirt["images"].values())} == {"colour=blue"}
    first = next(item for item in plain if item["product_id"] == "P-SHIRT")
    assert (first["colours"], "?" in first["image"]) == (["white", "blue"], False)
