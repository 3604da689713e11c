/** The controller of one zone: quorum member, lease holder, keeper of the write gate. */
package dev.catamaran.controller;
