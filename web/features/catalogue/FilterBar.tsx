import { Button } from '@shared/ui/Button';
import { Drawer } from '@shared/ui/Drawer';
import { Menu } from '@shared/ui/Menu';
import { PHONE, useMedia } from '@shared/ui/useMedia';
import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { FACETS, FacetPanel } from './FacetPanel';
import styles from './FilterBar.module.css';
import { countOf, type ShopFilters, SORTS, type Sort } from './filters';

interface Props {
  filters: ShopFilters;
  onChange: (next: ShopFilters) => void;
  total: number | undefined;
}

/** A row of filter menus and the sort; on a phone, one button that opens them all. */
export function FilterBar({ filters, onChange, total }: Props) {
  const isPhone = useMedia(PHONE);
  return (
    <section className={styles.bar} aria-label="Filters">
      {isPhone ? (
        <FilterSheet filters={filters} onChange={onChange} total={total} />
      ) : (
        <div className={styles.menus}>
          {FACETS.map(({ name, title }) => {
            const count = chosen(filters, name);
            return (
              <Menu
                key={name}
                className={`${styles.pill} ${count ? styles.on : ''}`}
                face={
                  <>
                    {title}
                    {count > 0 && (
                      <span className={styles.count}>
                        {count}
                        <span className="visually-hidden"> chosen</span>
                      </span>
                    )}
                    <ChevronDown aria-hidden size={15} />
                  </>
                }
              >
                <div className={styles.panel}>
                  <FacetPanel name={name} filters={filters} onChange={onChange} />
                </div>
              </Menu>
            );
          })}
        </div>
      )}
      <SortChoice sort={filters.sort} onChange={(sort) => onChange({ ...filters, sort })} />
    </section>
  );
}

function chosen(filters: ShopFilters, name: (typeof FACETS)[number]['name']): number {
  if (name !== 'price') return filters[name].length;
  return filters.priceMin !== null || filters.priceMax !== null ? 1 : 0;
}

function SortChoice({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  return (
    <label className={styles.sort}>
      <span>Sort</span>
      <select value={sort} onChange={(event) => onChange(event.target.value as Sort)}>
        {Object.entries(SORTS).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function FilterSheet({ filters, onChange, total }: Props) {
  const [open, setOpen] = useState(false);
  const count = countOf(filters);
  return (
    <>
      <button
        type="button"
        className={`${styles.pill} ${count ? styles.on : ''}`}
        onClick={() => setOpen(true)}
      >
        <SlidersHorizontal aria-hidden size={15} /> Filter
        {count > 0 && <span className={styles.count}>{count}</span>}
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title="Filter"
        side="bottom"
        footer={
          <Button className={styles.show} onClick={() => setOpen(false)}>
            {total === undefined ? 'Show products' : `Show ${total.toLocaleString('en-IN')} products`}
          </Button>
        }
      >
        {FACETS.map(({ name, title }) => (
          <details key={name} className={styles.section} open={chosen(filters, name) > 0}>
            <summary>{title}</summary>
            <FacetPanel name={name} filters={filters} onChange={onChange} />
          </details>
        ))}
      </Drawer>
    </>
  );
}
