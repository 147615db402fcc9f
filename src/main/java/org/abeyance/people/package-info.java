/**
 * Who may. A {@link org.abeyance.people.Person} holds {@link org.abeyance.people.Role}s; the {@code Doorkeeper} looks at
 * what a request shows, {@code Recognition} finds whose it is, and {@link org.abeyance.people.SignedIn} tells the doors:
 * a {@link org.abeyance.people.Reader}, made anew at every request. People come by {@link
 * org.abeyance.people.Invitations}, sign in by {@link org.abeyance.people.Passwords} on {@link
 * org.abeyance.people.Devices}; programs by {@link org.abeyance.people.ApiTokens}.
 */
package org.abeyance.people;
