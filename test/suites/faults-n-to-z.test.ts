import { faults } from '../../fixtures/faults/index.ts';
import { proveEach } from './faulty.ts';

// In two files, so that two cores share the work.
proveEach(faults.filter(({ id }) => id >= 'n'));
