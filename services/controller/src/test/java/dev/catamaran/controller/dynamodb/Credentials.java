package dev.catamaran.controller.dynamodb;

/** What a signature can be made with, good for nothing. */
public final class Credentials {
    public static final String KEY = "AKIDNOBODY";
    public static final String SECRET = "nothing";

    private Credentials() {}

    public static void ofNobody() {
        System.setProperty("aws.accessKeyId", KEY);
        System.setProperty("aws.secretAccessKey", SECRET);
    }
}
