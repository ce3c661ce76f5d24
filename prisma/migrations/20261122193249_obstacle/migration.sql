-- CreateTable
CREATE TABLE "obstacle" (
    "id" SERIAL NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "raised_by_id" INTEGER NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_id" INTEGER,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "obstacle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "obstacle_obligation_id_idx" ON "obstacle"("obligation_id");

-- AddForeignKey
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
