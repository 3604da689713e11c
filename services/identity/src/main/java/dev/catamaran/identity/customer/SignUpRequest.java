package dev.catamaran.identity.customer;

import dev.catamaran.identity.password.AllowedPassword;
import dev.catamaran.platform.json.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Body of a sign-up.
 *
 * @param email up to 254 characters, the longest path of SMTP (RFC 5321, 4.5.3.1.3) without its brackets
 * @param home null: the gateway's region
 */
record SignUpRequest(
        @NotBlank @Email @Pattern(regexp = EmailAddress.CHARACTERS, message = "must be ASCII") @Size(max = 254)
        String email,

        @NotNull @AllowedPassword String password,
        @NotBlank @PlainText @Size(max = 100) String name,
        String home) {

    /** Nothing of it belongs into a log. */
    @Override
    public String toString() {
        return "SignUpRequest[home=" + home + "]";
    }
}
