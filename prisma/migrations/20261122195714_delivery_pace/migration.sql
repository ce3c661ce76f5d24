-- AlterTable
ALTER TABLE "pace" ADD COLUMN     "rated_at" TIMESTAMPTZ(3);
