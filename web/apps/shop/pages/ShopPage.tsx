import { useTalk } from '@features/assistant/Talk';
import { Aisles } from '@features/catalogue/Aisles';
import { AppliedFilters } from '@features/catalogue/AppliedFilters';
import { FilterBar } from '@features/catalogue/FilterBar';
import { type Aisle, countOf, isFront, NO_FILTERS, type ShopFilters } from '@features/catalogue/filters';
import { Hero } from '@features/catalogue/Hero';
import { GridSkeleton, ProductGrid } from '@features/catalogue/ProductGrid';
import { useProducts } from '@features/catalogue/queries';
import { useShopFilters, useTidyAddress } from '@features/catalogue/useShopFilters';
import { sentenceFor } from '@shared/api/problem';
import { sentenceCase } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { setPanel } from '@shared/ui/panels';
import { usePageTitle } from '@shared/ui/usePageTitle';
import styles from './ShopPage.module.css';

/** The front page, and every list that filters or a search make of the shop. */
export function ShopPage() {
  const [filters, setFilters] = useShopFilters();
  useTidyAddress();
  const { say } = useTalk();
  const front = isFront(filters);
  const title = front ? '' : titleOf(filters);
  usePageTitle(title);
  const ask = (message: string) => {
    setPanel('assistant', true);
    say(message);
  };
  return (
    <div className={styles.page}>
      {front && (
        <>
          <Hero onAsk={ask} />
          <Aisles />
        </>
      )}
      <Listing filters={filters} onChange={setFilters} title={title} onAsk={ask} />
    </div>
  );
}

interface ListingProps {
  filters: ShopFilters;
  onChange: (next: ShopFilters) => void;
  /** Empty on the front page. */
  title: string;
  onAsk: (message: string) => void;
}

function Listing({ filters, onChange, title, onAsk }: ListingProps) {
  const found = useProducts(filters);
  const products = found.data?.pages.flatMap((page) => page.items) ?? [];
  const total = found.data?.pages[0]?.total;
  return (
    <section className={styles.listing} aria-labelledby="listing-title">
      <header className={styles.head}>
        {title ? <h1 id="listing-title">{title}</h1> : <h2 id="listing-title">Everything in the shop</h2>}
        <p role="status">{total !== undefined && `${total.toLocaleString('en-IN')} products`}</p>
      </header>
      <FilterBar filters={filters} onChange={onChange} total={total} />
      <AppliedFilters filters={filters} onChange={onChange} />
      {found.isPending && <GridSkeleton />}
      {found.error && (
        <Notice
          title="The products could not be read"
          actions={<Button onClick={() => found.refetch()}>Try again</Button>}
        >
          {sentenceFor(found.error)}
        </Notice>
      )}
      {total === 0 && <Nothing filters={filters} onChange={onChange} onAsk={onAsk} />}
      {products.length > 0 && (
        <ProductGrid products={products} label="Products" query={filters.q} busy={found.isPlaceholderData} />
      )}
      {total !== undefined && total > 0 && (
        <footer className={styles.more}>
          <p>
            {products.length.toLocaleString('en-IN')} of {total.toLocaleString('en-IN')}
          </p>
          {found.hasNextPage && (
            <Button look="outline" disabled={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
              {found.isFetchingNextPage ? 'Fetching more' : 'Show more'}
            </Button>
          )}
        </footer>
      )}
    </section>
  );
}

function Nothing({ filters, onChange, onAsk }: Omit<ListingProps, 'title'>) {
  const wish = [filters.q, ...filters.colour, ...filters.category].join(' ').trim();
  return (
    <Notice
      title="Nothing is just like that"
      actions={
        <>
          {countOf(filters) > 0 && (
            <Button onClick={() => onChange({ ...NO_FILTERS, q: filters.q, aisle: filters.aisle })}>
              Take the filters off
            </Button>
          )}
          {wish && (
            <Button look="outline" onClick={() => onAsk(wish)}>
              Ask the assistant for something near it
            </Button>
          )}
          <Button look="outline" onClick={() => onChange(NO_FILTERS)}>
            See everything
          </Button>
        </>
      }
    >
      Fewer filters, or other words, will find more.
    </Notice>
  );
}

const FOR: Record<Aisle, string> = {
  women: 'for women',
  men: 'for men',
  kids: 'for kids',
  girls: 'for girls',
  boys: 'for boys',
  home: 'for the home',
};

function titleOf({ q, aisle, category, occasion }: ShopFilters): string {
  if (q) return `“${q}”`;
  const what = category.length > 0 && category.length <= 3 ? category : occasion;
  if (!what.length) return aisle ? sentenceCase(FOR[aisle].replace(/^for (?!the)/, '')) : 'The shop';
  return sentenceCase([what.join(', '), aisle ? FOR[aisle] : ''].join(' ').trim());
}
