"""Find the collection of a generation, and let the aliases follow what is searched."""

from __future__ import annotations

from qdrant_client import AsyncQdrantClient, models

from core.settings import Settings
from retrieval.stores.embedded.layout import FORMAT, BrokenIndex
from retrieval.stores.qdrant.collections import BEFORE, PREFIX, CollectionFacts, facts_of
from retrieval.stores.qdrant.connection import told_plainly


async def newest_collection(
    client: AsyncQdrantClient, settings: Settings, generation: str, encoder: str
) -> tuple[str, CollectionFacts]:
    """The newest complete collection of a generation; raises BrokenIndex when there is none."""
    with told_plainly(settings):
        found = []
        for collection in (await client.get_collections()).collections:
            if collection.name.startswith(f"{PREFIX}_{generation}_"):
                facts = facts_of((await client.get_collection(collection.name)).config.metadata)
                if facts and facts.complete and (facts.encoder, facts.format) == (encoder, FORMAT):
                    found.append((collection.name, facts))
    if not found:
        raise BrokenIndex(
            f"no search index for shop {generation} in Qdrant at {settings.qdrant_url}: "
            "`retailgenie serve` builds it again"
        )
    return max(found, key=lambda entry: entry[1].built_at)


async def point_aliases(client: AsyncQdrantClient, settings: Settings, name: str) -> None:
    """`products` to the collection now searched, `products_before` to the one until now; the one before that goes."""
    with told_plainly(settings):
        aliases = {alias.alias_name: alias.collection_name for alias in (await client.get_aliases()).aliases}
        current, before = aliases.get(PREFIX), aliases.get(BEFORE)
        if current == name:
            return
        targets = {PREFIX: name, **({BEFORE: current} if current else {})}
        await client.update_collection_aliases(
            [
                *(_drop(alias) for alias in (PREFIX, BEFORE) if alias in aliases),
                *(_point(alias, target) for alias, target in targets.items()),
            ]
        )
        if current and before and before != name:
            await client.delete_collection(before)


def _drop(alias: str) -> models.DeleteAliasOperation:
    return models.DeleteAliasOperation(delete_alias=models.DeleteAlias(alias_name=alias))


def _point(alias: str, collection: str) -> models.CreateAliasOperation:
    return models.CreateAliasOperation(create_alias=models.CreateAlias(alias_name=alias, collection_name=collection))
