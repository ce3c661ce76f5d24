-- What is waiting to be sent, in the order of sending.
CREATE INDEX "delivery_waiting" ON "delivery" ("channel", "priority", "not_before", "id") WHERE "status" IN ('queued', 'leased');

-- Progress and audit are history: rows are added, never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "update_append_only" BEFORE UPDATE OR DELETE ON "update"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
