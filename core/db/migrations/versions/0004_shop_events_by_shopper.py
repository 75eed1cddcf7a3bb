"""What one shopper did is found without reading the whole log."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("shop_events_shopper_id_id"), "shop_events", ["shopper_id", "id"])


def downgrade() -> None:
    op.drop_index(op.f("shop_events_shopper_id_id"), "shop_events")
