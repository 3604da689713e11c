package dev.catamaran.payments.payment;

import java.sql.Connection;
import java.sql.SQLException;

/** Looks up the accounts of a call and refuses what their facts forbid. */
@FunctionalInterface
interface Drafting {

    Order draft(Connection connection) throws SQLException;
}
