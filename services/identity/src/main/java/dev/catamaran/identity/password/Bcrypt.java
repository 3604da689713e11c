package dev.catamaran.identity.password;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** bcrypt in its usual text form, {@code $2a$<cost>$<salt and hash>}. */
final class Bcrypt {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordFactory factory;

    Bcrypt() {
        try {
            factory = PasswordFactory.getInstance(
                    BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the provider has bcrypt", impossible);
        }
    }

    String hash(String password, int cost) {
        byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
        RANDOM.nextBytes(salt);
        IteratedSaltedPasswordAlgorithmSpec algorithm = new IteratedSaltedPasswordAlgorithmSpec(cost, salt);
        try {
            Password hashed = factory.generatePassword(new EncryptablePasswordSpec(password.toCharArray(), algorithm));
            return ModularCrypt.encodeAsString(hashed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a cost in the configured range is valid", impossible);
        }
    }

    boolean matches(String password, String hash) {
        try {
            return factory.verify(factory.translate(ModularCrypt.decode(hash)), password.toCharArray());
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("a stored password hash cannot be read", damaged);
        }
    }
}
