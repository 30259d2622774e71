-- Asked for by ./heard reindex: the index is written anew, from the first conversation on. One row while it is at work.
create table search_rebuild (
    "only"   boolean     primary key default true check ("only"),
    begun    boolean     not null default false,
    after    uuid,
    asked_at timestamptz not null
);
