-- Settings name a customer by their name, exactly as it is written but for capitals.
create index customer_called on customer (lower(name)) where name <> '';
