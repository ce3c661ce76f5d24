-- AlterTable
ALTER TABLE "pace" ADD COLUMN     "rated_at" TIMESTAMPTZ(3);

-- What is being sent right now: a handful of rows, asked for at every step.
CREATE INDEX "delivery_in_flight" ON "delivery" ("channel", "lease_until") WHERE "status" = 'leased';

ALTER TABLE "delivery" ADD CONSTRAINT "delivery_priority" CHECK ("priority" BETWEEN 1 AND 5);
