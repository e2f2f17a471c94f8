// A mutant that a random test notices is dead: what the smallest counterexample would be does not matter, and looking
// for it takes longer than all the other tests.
import fc from 'fast-check'

fc.configureGlobal({ endOnFailure: true })
