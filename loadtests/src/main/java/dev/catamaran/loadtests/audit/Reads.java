package dev.catamaran.loadtests.audit;

import dev.catamaran.loadtests.journal.Attempt;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A balance is read where it is written, so it shows what that region has acknowledged before: not less, which is a read that goes
 * back in time, and not more than may be there. Statements may be old, and say so; they are not judged here.
 */
final class Reads implements Check {
    private static final String ACCOUNTS = "/api/accounts/";

    @Override
    public List<Finding> look(AuditCase auditCase) throws SQLException {
        Movements movements = new Movements(auditCase);
        return auditCase.journal().attempts().stream()
                .filter(attempt -> attempt.answer().balance() != null
                        && attempt.call().path().startsWith(ACCOUNTS))
                .flatMap(attempt -> judge(attempt, movements))
                .toList();
    }

    private static Stream<Finding> judge(Attempt read, Movements movements) {
        String account = read.call().path().substring(ACCOUNTS.length());
        long balance = read.answer().balance();
        long least = movements.atLeast(account, read);
        long most = movements.atMost(account, read);
        return balance >= least && balance <= most
                ? Stream.empty()
                : Stream.of(Finding.violation(
                        Kind.WRONG_READ,
                        read.answer().region(),
                        account,
                        "shows " + balance + ", which was from " + least + " to " + most + ", line " + read.seq()));
    }
}
