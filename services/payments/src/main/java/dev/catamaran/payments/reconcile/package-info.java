/**
 * After an asynchronous take-over two regions can have booked what only one of them should have. When their rows have met, the
 * payments that must not count are reversed, each in full and once.
 *
 * <p>What must not count, told from the rows alone and so the same in every region, in whatever order they arrived:
 *
 * <ol>
 *   <li>of the payments with one key all but that of the latest lease (the highest epoch, then the lower id). The others came
 *       late: the region that served since then could not know them, and its answer is the last that the customer heard. In
 *       sync nobody was ever told of a late one. Two regions that reversed the same payment did so under the same key, so this
 *       holds for reversals too.
 *   <li>a refund of a payment that was reversed
 *   <li>the refund that exceeds what was paid, counted in the same order and without those of the first rule
 * </ol>
 *
 * <p>What came is in the queue {@code payments.unreconciled} from the transaction that brought it until nothing is left to do.
 *
 * <p>A reversal is a payment like any other: the region that holds the lease of its debtor's home makes it, in full. It asks no
 * funds; an overdraft is booked and told.
 */
package dev.catamaran.payments.reconcile;
