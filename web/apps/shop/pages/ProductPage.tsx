import { putDraft } from '@features/assistant/draft';
import { shopPath } from '@features/catalogue/filters';
import { BuyBox } from '@features/product/BuyBox';
import { Complements } from '@features/product/Complements';
import { firstColour } from '@features/product/choice';
import { Delivery } from '@features/product/Delivery';
import { Facts } from '@features/product/Facts';
import { Gallery } from '@features/product/Gallery';
import { useProduct } from '@features/product/queries';
import { Reviews } from '@features/product/Reviews';
import { Stores } from '@features/product/Stores';
import type { ProductDetails } from '@shared/api/client';
import { Problem, sentenceFor } from '@shared/api/problem';
import { sentenceCase } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { setPanel } from '@shared/ui/panels';
import { Skeleton } from '@shared/ui/Skeleton';
import { usePageTitle } from '@shared/ui/usePageTitle';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { NotFoundPage } from './NotFoundPage';
import styles from './ProductPage.module.css';

export function ProductPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useProduct(id);
  usePageTitle(data?.title ?? '');
  if (error instanceof Problem && error.status === 404) return <NotFoundPage />;
  if (error) {
    return (
      <Notice
        title="This piece could not be read"
        actions={<Button onClick={() => refetch()}>Try again</Button>}
      >
        {sentenceFor(error)}
      </Notice>
    );
  }
  return data ? <Piece key={data.product_id} product={data} /> : <PieceSkeleton />;
}

function Piece({ product }: { product: ProductDetails }) {
  const [asked] = useSearchParams();
  const [colour, setColour] = useState(() => firstColour(product, asked.get('colour')));
  const [size, setSize] = useState<string | null>(() => onlySize(product));
  const chooseColour = (next: string) => {
    setColour(next);
    const has = product.variants.some((each) => each.colour === next && each.size === size && each.stock > 0);
    if (!has) setSize(null);
  };
  const ask = () => {
    setPanel('assistant', true);
    requestAnimationFrame(() => putDraft(`Tell me about the ${product.title}`));
  };
  return (
    <div className={styles.page}>
      <Crumbs product={product} />
      <div className={styles.columns}>
        <Gallery product={product} colour={colour} />
        <Facts product={product} />
        <div className={styles.side}>
          <BuyBox product={product} colour={colour} onColour={chooseColour} size={size} onSize={setSize} />
          <Delivery />
          <Stores productId={product.product_id} size={size} colour={colour} />
          <Button look="outline" onClick={ask}>
            Ask the assistant about this
          </Button>
        </div>
      </div>
      <Complements productId={product.product_id} />
      <Reviews product={product} />
    </div>
  );
}

function Crumbs({ product }: { product: ProductDetails }) {
  const { gender, category } = product;
  const aisle = gender === 'unisex' ? null : (gender ?? 'home');
  return (
    <nav aria-label="Where this stands" className={styles.crumbs}>
      <Link to="/">Shop</Link>
      {aisle && <Link to={shopPath({ aisle })}>{sentenceCase(aisle)}</Link>}
      <Link to={shopPath({ aisle, category: [category] })}>{sentenceCase(category)}</Link>
    </nav>
  );
}

/** A product of one size needs no choosing. */
function onlySize(product: ProductDetails): string | null {
  const sizes = new Set(product.variants.map((variant) => variant.size));
  const [only] = sizes;
  return sizes.size === 1 && product.variants.some((variant) => variant.stock > 0) ? (only ?? null) : null;
}

function PieceSkeleton() {
  return (
    <div className={styles.columns} role="status" aria-label="Loading the product">
      <Skeleton ratio="9 / 8" />
      <div className={styles.side}>
        <Skeleton width="30%" />
        <Skeleton height="2.4rem" />
        <Skeleton width="50%" height="2rem" />
        <Skeleton height="3rem" />
        <Skeleton height="3rem" />
        <Skeleton height="12rem" />
      </div>
    </div>
  );
}
