-- AlterTable
ALTER TABLE "person" ADD COLUMN     "hears_coordinating" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "place" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "invite_code" ADD COLUMN     "email" TEXT,
ADD COLUMN     "stands_in_id" INTEGER,
ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_to" DATE;

-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "stopped_days" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "delivery" DROP COLUMN "acknowledged_at",
DROP COLUMN "acted_at",
ADD COLUMN     "recipient_id" INTEGER;

-- CreateTable
CREATE TABLE "extension_request" (
    "id" SERIAL NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "due_on" DATE,
    "proposed_due_on" DATE NOT NULL,
    "reason" TEXT,
    "requested_by_id" INTEGER NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "granted_due_on" DATE,
    "answer" TEXT,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "extension_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sweep" (
    "day" DATE NOT NULL,
    "swept_at" TIMESTAMPTZ(3) NOT NULL,
    "planned" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sweep_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" BIGSERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "obligation_id" INTEGER,
    "plan_id" INTEGER,
    "kind" TEXT NOT NULL,
    "aim_on" DATE NOT NULL,
    "stage" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "skipped" TEXT,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snooze" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "until" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snooze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "audience" JSONB NOT NULL,
    "words" TEXT NOT NULL,
    "file_id" INTEGER,
    "again_of_id" INTEGER,
    "corrects_id" INTEGER,
    "urgent_reason" TEXT,
    "rule" TEXT,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "planned_at" TIMESTAMPTZ(3),
    "told_all_at" TIMESTAMPTZ(3),

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge_recipient" (
    "id" SERIAL NOT NULL,
    "nudge_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "person_id" INTEGER,
    "obligation_ids" INTEGER[],
    "reason" TEXT,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acted_at" TIMESTAMPTZ(3),

    CONSTRAINT "nudge_recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "extension_request_obligation_id_idx" ON "extension_request"("obligation_id");

-- CreateIndex
CREATE INDEX "reminder_day_person_id_idx" ON "reminder"("day", "person_id");

-- CreateIndex
CREATE INDEX "reminder_obligation_id_idx" ON "reminder"("obligation_id");

-- CreateIndex
CREATE INDEX "snooze_obligation_id_person_id_idx" ON "snooze"("obligation_id", "person_id");

-- CreateIndex
CREATE INDEX "nudge_plan_id_idx" ON "nudge"("plan_id");

-- CreateIndex
CREATE INDEX "nudge_recipient_nudge_id_idx" ON "nudge_recipient"("nudge_id");

-- CreateIndex
CREATE INDEX "nudge_recipient_agency_id_idx" ON "nudge_recipient"("agency_id");

-- CreateIndex
CREATE INDEX "delivery_recipient_id_idx" ON "delivery"("recipient_id");

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge_recipient" ADD CONSTRAINT "nudge_recipient_nudge_id_fkey" FOREIGN KEY ("nudge_id") REFERENCES "nudge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge_recipient" ADD CONSTRAINT "nudge_recipient_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "nudge_recipient"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A stage of a thing is said to a person once.
CREATE UNIQUE INDEX "reminder_once" ON "reminder" ("person_id", "kind", "aim_on", "stage", (coalesce("obligation_id", 0)), (coalesce("plan_id", 0)));

-- What a sweep asks for: it reads what is due, never what is not.
CREATE INDEX "obligation_running" ON "obligation" (("due_on" + "stopped_days"))
  WHERE "removed_at" IS NULL AND "involvement" = 'lead' AND "status" IN ('not-started', 'in-progress');
CREATE INDEX "task_rule" ON "task" (("deadline" ->> 'rule')) WHERE "deadline" ->> 'kind' = 'recurring' AND "removed_at" IS NULL;
CREATE INDEX "task_milestones" ON "task" USING gin (jsonb_path_query_array("deadline", '$.milestones[*].dueOn'))
  WHERE "removed_at" IS NULL;
CREATE INDEX "nudge_waiting" ON "nudge" ("send_at") WHERE "planned_at" IS NULL AND "cancelled_at" IS NULL;
CREATE UNIQUE INDEX "extension_request_pending" ON "extension_request" ("obligation_id") WHERE "decided_at" IS NULL;
CREATE INDEX "obstacle_open" ON "obstacle" ("obligation_id") WHERE "answered_at" IS NULL;
CREATE INDEX "snooze_until" ON "snooze" ("until");
